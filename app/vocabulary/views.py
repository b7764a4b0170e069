"""The vocabulary screen: unknown headings with a guess, the company's words, and what reading again would change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext

from app import jobs, typed
from app.current import actor, settings, viewer
from app.reading import reader, texts_of
from app.transaction import session
from app.vocabulary import wording
from parsers.vocabulary import load
from profiles import catalogue as reads
from profiles import jobs as queue
from profiles import review, wordings
from profiles.errors import NotFound
from profiles.permissions import Permission
from profiles.review import proposals

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from profiles.models import Company, Job, Wording
    from profiles.review.proposals import Proposal
    from profiles.wordings import Candidate

vocabulary = Blueprint("vocabulary", __name__, url_prefix="/vocabulary")
vocabulary.add_app_template_filter(wording.section_name)
KIND = "read_again"
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Screen:
    """A company's words, what nobody has explained, and what the last reading would change."""

    company: Company
    words: list[Wording]
    candidates: list[Candidate]
    proposals: list[Proposal]
    job: Job | None
    files: int
    changed: bool

    @property
    def unknown(self) -> list[Candidate]:
        """Headings that open no known section."""
        return [one for one in self.candidates if not one.inside]

    @property
    def inside(self) -> list[Candidate]:
        """Headings that only divide a known section, as far as the program sees."""
        return [one for one in self.candidates if one.inside]

    @property
    def at_work(self) -> bool:
        return _is_at_work(self.job)

    @property
    def simple(self) -> int:
        """How many proposals can be applied without a question."""
        return sum(not one.reread.unfit for one in self.proposals)


@vocabulary.get("")
def index() -> str:
    """The words of one company, the default one where the address names none."""
    companies = _companies()
    screen = _screen(_company(companies, request.args.get("company", ""))) if companies else None
    return render_template(
        "vocabulary/index.html",
        screen=screen,
        options=[(company.id, company.name) for company in companies],
        choices=wording.choices(),
        shown=SHOWN,
    )


@vocabulary.get("/<int:company_id>/progress")
def progress(company_id: int) -> str | tuple[str, int, dict[str, str]]:
    """How far reading again is, as a piece of the page; the page anew once it is over."""
    job = _job(_company(_companies(), str(company_id)))
    if not _is_at_work(job):
        return "", 200, {"HX-Refresh": "true"}
    return render_template("vocabulary/reading.html", job=job)


@vocabulary.post("/<int:company_id>/words")
def say(company_id: int) -> Response:
    """In this company a heading opens a section, or none."""
    key = None if "aside" in request.form else request.form.get("key", "")
    said = wordings.say(session(), viewer(), company_id, request.form.get("text", ""), key, actor())
    name = wording.section_name(said.key)
    flash(gettext("“%(text)s” means: %(section)s.", text=said.text, section=name), "success")
    return _back(company_id)


@vocabulary.post("/words/<int:wording_id>/take-back")
def take_back(wording_id: int) -> Response:
    """A company's word no longer holds."""
    company_id = wordings.take_back(session(), viewer(), wording_id, actor())
    flash(gettext("The wording was removed."), "success")
    return _back(company_id)


@vocabulary.post("/<int:company_id>/read-again")
def read_again(company_id: int) -> Response:
    """Has all files of the company read with its present words; nothing is applied by it."""
    company = _company(_companies(), str(company_id))
    if not _is_at_work(_job(company)):
        total = len(wordings.files_of(session(), company_id))
        jobs.ask(KIND, {"company": company_id}, total)
    return _back(company_id)


@vocabulary.post("/<int:company_id>/apply")
def apply(company_id: int) -> Response:
    """Applies the new reading to one revision, with an answer to each question, or to all without questions."""
    mark = reader(settings(), texts_of(settings(), session(), company_id))
    chosen = typed.number(request.form.get("revision"))
    if chosen is not None:
        found = [proposals.proposal(session(), viewer(), chosen, mark)]
    else:
        every = proposals.proposals(session(), viewer(), company_id, mark)
        found = [one for one in every if not one.reread.unfit]
    answers = {
        number: value
        for name, value in request.form.items()
        if name.startswith("answer-") and (number := typed.number(name.removeprefix("answer-"))) is not None
    }
    for one in found:
        review.apply(session(), viewer(), one.revision, one.reading, answers, actor())
    said = ngettext(
        "%(num)s profile was brought up to date.", "%(num)s profiles were brought up to date.", len(found)
    )
    flash(said, "success")
    return _back(company_id)


def _companies() -> list[Company]:
    return reads.companies(session(), viewer(), Permission.CORRECT)


def _screen(company: Company) -> Screen:
    texts = texts_of(settings(), session(), company.id)
    mark = reader(settings(), texts)
    files = wordings.files_of(session(), company.id)
    return Screen(
        company,
        wordings.wordings(session(), viewer(), company.id),
        wordings.candidates(session(), viewer(), company.id, load(*texts)),
        proposals.proposals(session(), viewer(), company.id, mark),
        _job(company),
        len(files),
        bool(wordings.unread(session(), files, mark)),
    )


def _job(company: Company) -> Job | None:
    return queue.newest(session(), KIND, {"company": company.id})


def _is_at_work(job: Job | None) -> bool:
    return job is not None and job.state in {"waiting", "running"}


def _company(companies: list[Company], asked: str) -> Company:
    if not asked:
        return companies[0]
    found = next((one for one in companies if str(one.id) == asked), None)
    if found is None:
        raise NotFound
    return found


def _back(company_id: int) -> Response:
    return redirect(url_for("vocabulary.index", company=company_id), 303)
