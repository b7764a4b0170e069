"""One profile from its headings and entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsers.names import DECISIONS, RELATIONS, REQUIREMENTS, Names
from parsers.profile import ParsedProfile, TextItem
from parsers.sections import aims, functions, lists, plain, relations, requirements, sentences
from parsers.sections import references as pointers
from parsers.sections.clauses import tells, verb
from parsers.sections.divisions import divided
from parsers.sections.gather import IDENTITY, UNPLACED, Placed, gather
from parsers.sections.marks import Legend
from parsers.shapes.nodes import Node
from parsers.titles import infer_title

_A_PURPOSE = 12
_A_CLAUSE = 3


@dataclass(frozen=True, slots=True)
class Body:
    """A profile's sections, and the facts of the position that labels in its body give."""

    profile: ParsedProfile
    identity: tuple[Placed, ...]


def assemble(source: str, nodes: Sequence[Node], names: Names, legend: Legend) -> Body:
    """The items of every section; what belongs to none is a note."""
    placed = list(lists.parted(_settled(aims.parted(gather(divided(nodes))), names)))

    def of(*keys: str) -> list[Placed]:
        return [one for one in placed if one.key in keys]

    found_relations = relations.relations(of(*RELATIONS), names)
    left = [*of("notes", UNPLACED, "identification"), *relations.unread(of(*RELATIONS), names)]

    def texts(key: str) -> tuple[TextItem, ...]:
        return plain.texts(of(key), names)

    listed = texts("references")
    profile = ParsedProfile(
        source=source,
        objectives=functions.objectives(of("objective"), names),
        functions=functions.functions(sentences.duties(of("functions"), names), names, legend),
        matrix=functions.matrix(one for one in of("annex") if one.entry.shape == "matrix"),
        relations=found_relations,
        requirements=requirements.requirements(of(*REQUIREMENTS), names),
        responsibilities=texts("responsibilities"),
        decisions=plain.decisions(of(*DECISIONS), names),
        schedule=texts("schedule"),
        risks=plain.risks(of("risks"), names),
        safety=plain.texts((*of("safety"), *plain.protections(of("risks"), names)), names),
        indicators=texts("indicators"),
        resources=texts("resources"),
        employment=texts("employment"),
        references=(*listed, *pointers.references(placed, listed)),
        notes=(
            *_notes([*left, *(one for one in of("annex") if one.entry.shape != "matrix")], placed, names),
            *plain.texts(requirements.refused(of(*REQUIREMENTS), names), names),
            *plain.texts(relations.cut_short(of(*RELATIONS), names), names),
            *plain.texts(plain.remainders(placed, names), names),
        ),
    )
    facts = [one for one in placed if one.key in IDENTITY]
    areas = sentences.belonging(of("relations", "notes", UNPLACED), names)
    return Body(profile, (*facts, *areas))


def _notes(left: list[Placed], placed: Sequence[Placed], names: Names) -> tuple[TextItem, ...]:
    order = {id(one): place for place, one in enumerate(placed)}
    return plain.texts(sorted(left, key=lambda one: order[id(one)]), names)


def _opens(one: Placed, names: Names) -> bool:
    """Whether a paragraph without a heading says what the position is for: 'The Senior Engineer provides ...'."""
    long = len(one.text.split()) >= _A_PURPOSE
    return long and infer_title(one.text, one.origins, names.vocabulary) is not None


def _tells_relations(one: Placed, names: Names) -> bool:
    """Whether a sentence without a heading, or under one that was guessed, begins with whom the position reports to."""
    start = verb(one.text, names)
    told = start is not None and start.key in {"reports_to", "reports_functionally_to"} and bool(start.rest)
    return told and len(one.text.split()) > _A_CLAUSE and not one.entry.label


def _answers(one: Placed, names: Names) -> bool:
    """Whether a sentence among relations says what the position answers for, and names nobody: 'Es responsable de ...'."""
    start = (
        names.vocabulary.start("answered", one.text) if one.key in RELATIONS and not one.entry.label else None
    )
    return start is not None and start.key == "sentence" and bool(start.rest) and not tells(one.text, names)


def _tells_hours(one: Placed, names: Names) -> bool:
    """Whether a condition of work, or an item of the contract without a label of its own, speaks of hours.

    Days of work and rest are hours under any label: 'Régimen: 14 x 7'.
    """
    if one.key == "employment" and one.own:
        return plain.is_roster(one.text)
    return one.key in {"safety", "employment"} and plain.is_schedule(one.text, names)


def _settled(placed: list[Placed], names: Names) -> list[Placed]:
    """Entries whose section depends on the others: duties under 'Responsabilidades', hours among conditions."""
    duties = any(one.key == "functions" for one in placed)
    purpose = any(one.key == "objective" for one in placed)
    found = []
    for one in placed:
        if one.key == UNPLACED and not purpose and _opens(one, names):
            found.append(replace(one, key="objective", inferred="section-inferred"))
            purpose = True
            continue
        if (one.key == UNPLACED or one.inferred) and _tells_relations(one, names):
            found.append(replace(one, key="relations", inferred="section-inferred"))
        elif _answers(one, names):
            found.append(replace(one, key="responsibilities", group=None))
        elif one.key == "responsibilities" and not duties:
            found.append(replace(one, key="functions", exact=False))
        elif _tells_hours(one, names):
            found.append(replace(one, key="schedule", exact=False))
        else:
            found.append(one)
    return found
