"""From Document to profiles."""

from __future__ import annotations

from dataclasses import replace

from parsers.control import (
    ControlFacts,
    Identity,
    Title,
    own_control,
    own_position_code,
    read_control,
    read_identity,
)
from parsers.document import Document, Origin, Table, Warning, texts
from parsers.language import language_of
from parsers.names import Names
from parsers.profile import ParsedProfile
from parsers.sections.assemble import Body, assemble
from parsers.sections.marks import legend
from parsers.shapes import walk
from parsers.shapes.flow import Flow
from parsers.splitting import Part, split
from parsers.titles import infer_title, is_title
from parsers.values.title import read as read_title
from parsers.vocabulary import Vocabulary
from parsers.warnings import warnings

_SCALARS = ("area", "group", "organization", "position_code", "grade")


def recognise(document: Document, vocabulary: Vocabulary) -> tuple[ParsedProfile, ...]:
    """The profiles that the document holds; none where nothing in it is a profile."""
    names = Names(vocabulary)
    facts = read_control(document, vocabulary)
    key = legend((text for block in document.blocks for text in texts(block)), vocabulary)
    indexes = {id(block): index for index, block in enumerate(document.blocks)}
    flow = Flow(names, skipped=_skipped(document, facts), indexes=indexes)
    walk.read(document.blocks, flow)
    parts = split(
        flow.nodes, flow.places, len(document.blocks), names, lambda text: is_title(text, vocabulary)
    )
    found = []
    for part in parts:
        body = assemble(document.source, part.nodes, names, key)
        if _is_profile(body.profile):
            found.append((part, body))
    return tuple(
        _profile(part, body, document, facts, vocabulary, alone=len(found) == 1) for part, body in found
    )


def _profile(
    part: Part, body: Body, document: Document, facts: ControlFacts, vocabulary: Vocabulary, *, alone: bool
) -> ParsedProfile:
    identity = read_identity(document, vocabulary, part.start, part.stop, facts)
    profile = _identified(body, identity, facts, vocabulary, alone=alone)
    control = own_control(facts, identity, alone=alone)
    profile = replace(
        profile,
        control=control,
        position_code=own_position_code(control, identity)
        if identity.position_code
        else profile.position_code,
        approvals=facts.approvals,
        language=language_of(document, vocabulary),
        origins={**profile.origins, **{f"/control/{name}": found for name, found in facts.origins.items()}},
    )
    told = (*document.warnings, *facts.warnings, *identity.warnings)
    return replace(profile, warnings=(*told, *warnings(profile, profile.warnings)))


def _skipped(document: Document, facts: ControlFacts) -> frozenset[int]:
    """The identities of the blocks and cells that hold control data."""
    found = {id(document.blocks[index]) for index in facts.consumed}
    rows = facts.consumed_rows
    for index in {index for index, _ in rows}:
        table = document.blocks[index]
        if isinstance(table, Table):
            found |= {id(cell) for cell in table.cells if (index, cell.row) in rows}
    return frozenset(found)


def _is_profile(profile: ParsedProfile) -> bool:
    """Whether the sections are those of a position: duties, and something that only a profile has."""
    asked = bool(profile.requirements) + bool(profile.relations) + bool(profile.objectives)
    return bool(profile.functions) and asked >= 1


def _identified(
    body: Body, identity: Identity, facts: ControlFacts, vocabulary: Vocabulary, *, alone: bool
) -> ParsedProfile:
    """The profile with its title and the facts of its position, those nearest to it first."""
    profile = body.profile
    origins: dict[str, tuple[Origin, ...]] = {}
    values: dict[str, str] = {}
    for name in _SCALARS:
        for value, places in _candidates(name, body, identity, facts, alone=alone):
            if value:
                values[name], origins[f"/{name}"] = value, places
                break
    found, inferred = _title(body, identity, facts, vocabulary, alone=alone)
    posts = next(
        (each for each in (found.posts if found else None, identity.posts, facts.identity.posts) if each),
        None,
    )
    if found is not None:
        origins["/title"] = found.origins
    told = (Warning("title-inferred", "The title is inferred from the text."),) if inferred else ()
    return replace(
        profile, title=found.text if found else None, posts=posts, origins=origins, warnings=told, **values
    )


def _candidates(
    name: str, body: Body, identity: Identity, facts: ControlFacts, *, alone: bool
) -> list[tuple[str | None, tuple[Origin, ...]]]:
    labelled = next((one for one in body.identity if one.key == name), None)
    near = (getattr(identity, name), identity.origins.get(name, ()))
    own = (labelled.text if labelled else None, labelled.origins if labelled else ())
    shared = (getattr(facts.identity, name), facts.identity.origins.get(name, ()))
    return [near, own, shared] if alone else [own, near, shared]


def _title(
    body: Body, identity: Identity, facts: ControlFacts, vocabulary: Vocabulary, *, alone: bool
) -> tuple[Title | None, bool]:
    """The best title, and whether it is inferred from a sentence."""
    names = Names(vocabulary)
    candidates = [*identity.titles, *(facts.identity.titles if alone else ())]
    candidates = [each for each in candidates if not names.nothing(each.text)]
    labelled = next(
        (one for one in body.identity if one.key == "title" and not names.nothing(one.text)), None
    )
    best = max(candidates, key=lambda each: each.confidence.value, default=None)
    if labelled is not None and (not alone or best is None or best.confidence.value < 0.97):
        read = read_title(labelled.text)
        if read is not None:
            return Title(read.text, labelled.origins, labelled.confidence, read.posts), False
    if best is not None:
        return best, False
    for item in (*body.profile.objectives, *body.profile.functions[:1]):
        inferred = infer_title(item.text, item.origins, vocabulary)
        if inferred is not None:
            return inferred, True
    return None, False
