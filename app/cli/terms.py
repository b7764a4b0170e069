"""`perfilario terms`: the terms of companies, shown or set."""

from __future__ import annotations

from typing import Any

import click

from app.cli.opening import Opened, as_user, opened
from parsers.wording import N_
from profiles import catalogue as reads
from profiles import companies
from profiles import terms as domain
from profiles.errors import NotFound
from profiles.models import Company
from profiles.permissions import Permission
from profiles.terms import Terms

NONE = "none"


class TermType(click.ParamType[int | str]):
    """A number, or the word for no term."""

    name = f"N|{NONE}"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | str:
        """The number; a text that is neither is wrong usage."""
        if value == NONE:
            return NONE
        if not (text := str(value)).isascii() or not text.isdigit():
            self.fail(f"{value!r}", param, ctx)
        return int(text)


@click.command(help=N_("Show the terms of companies, or set those of one."))
@click.option("--company", metavar="NAME", help=N_("The company; by default the installation's."))
@click.option(
    "--acknowledge-days",
    "days",
    type=TermType(),
    help=N_("Within how many days people sign that they take note; 'none' asks nobody."),
)
@click.option(
    "--review-months",
    "months",
    type=TermType(),
    help=N_("After how many months a profile is due for review; 'none' is never."),
)
@as_user
def terms(company: str | None, days: int | str | None, months: int | str | None) -> None:
    with opened() as catalogue:
        if days is not None or months is not None:
            _set(catalogue, company, days, months)
        with catalogue.database.reading() as session:
            for one in reads.companies(session, catalogue.viewer()):
                if company is None or one.name == company:
                    click.echo(_line(catalogue, one))


def _set(catalogue: Opened, name: str | None, days: int | str | None, months: int | str | None) -> None:
    """Sets what was said and leaves the other; raises NotFound, NotAllowed or ValueIsNotUsable."""
    with catalogue.database.writing() as session:
        who = catalogue.viewer()
        found = companies.allowed(session, who, Permission.SET_TERMS, name, catalogue.settings.company)
        if found is None:
            raise NotFound
        made = Terms(
            found.acknowledge_days if days is None else _number(days),
            found.review_months if months is None else _number(months),
        )
        domain.set_company(session, who, found.id, made, catalogue.acting())


def _number(said: int | str) -> int | None:
    return said if isinstance(said, int) else None


def _line(catalogue: Opened, company: Company) -> str:
    """'Panadería Sol: 10 days to sign, 12 months to the review'; a term that there is none of is a dash."""
    return catalogue.wording.text(
        N_("{company}: days to sign: {days}; months to the review: {months}"),
        company=company.name,
        days="–" if company.acknowledge_days is None else company.acknowledge_days,
        months="–" if company.review_months is None else company.review_months,
    )
