"""The areas of screens, in the order in which they are registered."""

from __future__ import annotations

from app.accounts.entering import entering
from app.accounts.keeping import keeping
from app.accounts.linking import links
from app.accounts.own import own
from app.acknowledging.views import acknowledging
from app.activity.views import activity
from app.approval.adopting import adopting
from app.approval.naming import signers
from app.approval.views import approval
from app.assets import assets
from app.catalogue.views import catalogue
from app.chart.views import chart
from app.comparison.views import comparison
from app.copies.check import check
from app.copies.numbered import numbered
from app.copies.paper import paper
from app.copies.views import copies
from app.gaps.importing import employee_import
from app.gaps.views import gaps
from app.health import health
from app.home.views import home
from app.imports.views import imports
from app.mine.views import mine
from app.notices.views import notices
from app.package.views import package
from app.registers.hub import hub
from app.registers.outputs import outputs
from app.registers.views import registers
from app.review.views import review
from app.search.views import search
from app.trail.views import trail
from app.upkeep.terms import terms
from app.upkeep.views import upkeep
from app.vocabulary.views import vocabulary

AREAS = (
    assets,
    health,
    entering,
    links,
    own,
    keeping,
    home,
    mine,
    catalogue,
    comparison,
    copies,
    numbered,
    check,
    paper,
    hub,
    registers,
    outputs,
    review,
    approval,
    signers,
    adopting,
    acknowledging,
    upkeep,
    terms,
    search,
    chart,
    gaps,
    employee_import,
    imports,
    vocabulary,
    notices,
    activity,
    trail,
    package,
)
