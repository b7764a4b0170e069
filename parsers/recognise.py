"""From Document to profiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from parsers.chapters import unit_above
from parsers.colon_columns import without_colons
from parsers.control import ControlFacts, Identity, own_control, read_control, read_identity
from parsers.control.gathered import is_code_label
from parsers.curriculum import is_curriculum
from parsers.document import Document, Origin, Table, Warning, texts
from parsers.evidence.headings import inferred
from parsers.evidence.natures import told_apart
from parsers.facts_apart import facts_apart
from parsers.labels_below import labels_above
from parsers.language import language_of
from parsers.names import Names, names_of
from parsers.position import identified
from parsers.profile import ParsedProfile, TextItem
from parsers.proof import is_profile
from parsers.sections.assemble import Body, assemble
from parsers.sections.marks import legend
from parsers.shapes import walk
from parsers.shapes.choices import asked
from parsers.shapes.flow import Flow
from parsers.shapes.nodes import Heading, Node
from parsers.splitting import Part, split
from parsers.titles import BY_HEADING, Title, is_company, is_title, is_unit, opening_title, split_kind
from parsers.values.date import are_month_first
from parsers.values.title import title_key
from parsers.vocabulary import Vocabulary, month_first
from parsers.warnings import advert, warnings
from parsers.weighing import certainties, weighed


@dataclass(frozen=True, slots=True)
class Source:
    """A document with what was read of it as a whole; `alone` is true where it holds one profile.

    `spoken` says that it speaks as an advert does, `certain` how surely recognised text was read.
    """

    document: Document
    facts: ControlFacts
    names: Names
    alone: bool
    language: str | None
    spoken: tuple[Warning, ...]
    certain: Mapping[Origin, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's control data, its headings and entries, and the parts of it that are profiles."""

    facts: ControlFacts
    flow: Flow
    found: tuple[tuple[Part, Body], ...]

    @property
    def inside(self) -> frozenset[int]:
        """The indexes of the blocks that belong to a profile."""
        return frozenset(index for part, _ in self.found for index in range(part.start, part.stop))


def recognise(document: Document, vocabulary: Vocabulary) -> tuple[ParsedProfile, ...]:
    """The profiles that the document holds; none where nothing in it is a profile."""
    names = names_of(vocabulary)
    if is_curriculum(document, vocabulary):
        return ()
    document = straightened(document, names)
    laid = layout(document, names)
    if not laid.found:
        return ()
    source = Source(
        document,
        laid.facts,
        names,
        alone=len(laid.found) == 1,
        language=language_of(document, vocabulary),
        spoken=advert((text for block in document.blocks for text in texts(block)), vocabulary),
        certain=certainties(document),
    )
    return tuple(_profile(source, part, body) for part, body in laid.found)


def straightened(document: Document, names: Names) -> Document:
    """The document with its labels where they are looked for: beside their values or above them, one a line; places stay."""
    return facts_apart(labels_above(without_colons(document), names), names)


def layout(document: Document, names: Names) -> Layout:
    """Where the profiles of a document stand, with the items of their sections."""
    vocabulary = names.vocabulary
    body = [text for block in document.blocks for text in texts(block)]
    american = are_month_first(body)
    facts = read_control(document, month_first(vocabulary) if american else vocabulary)
    key = legend(body, vocabulary)
    flow = laid_out(document, facts, names)
    flow.nodes = inferred(told_apart(flow.nodes, names), names)
    parts = split(
        flow.nodes, flow.places, len(document.blocks), names, lambda text: is_title(text, vocabulary)
    )
    parts = [replace(part, unit=unit_above(flow.nodes, part.opening, names)) for part in parts]
    facts = _without_titles(facts, parts) if len(parts) > 1 else facts
    bodies = [(part, assemble(document.source, part.nodes, names, key)) for part in parts]
    found = ((part, body) for part, body in bodies if is_profile(document, facts, part, body, names))
    return Layout(facts, flow, tuple(found))


def _without_titles(facts: ControlFacts, parts: Sequence[Part]) -> ControlFacts:
    """The facts without an owner of a manual that is a title in it: the first post right below the manual's name."""
    owner = facts.identity.organization
    titles = {title_key(part.opening.text) for part in parts if part.opening is not None}
    if owner is None or title_key(owner) not in titles:
        return facts
    return replace(facts, identity=replace(facts.identity, organization=None))


def laid_out(document: Document, facts: ControlFacts, names: Names) -> Flow:
    """The headings and entries of a document in reading order, without its control data."""
    indexes = {id(block): index for index, block in enumerate(document.blocks)}
    wishes = asked.letters((text for block in document.blocks for text in texts(block)), names)
    flow = Flow(names, skipped=_skipped(document, facts, names), indexes=indexes, wishes=wishes)
    walk.read(document.blocks, flow)
    return flow


def _skipped(document: Document, facts: ControlFacts, names: Names) -> frozenset[int]:
    """The identities of the blocks and cells that hold control data; a row that opens a section is none."""
    found = {id(document.blocks[index]) for index in facts.consumed}
    for index in {index for index, _ in facts.consumed_rows}:
        table = document.blocks[index]
        if not isinstance(table, Table):
            continue
        for place, row in enumerate(table.row_cells()):
            bar = len(row) == 1
            if (index, place) in facts.consumed_rows and not any(
                _opens(cell.text, names, bar=bar) for cell in row
            ):
                found |= {id(cell) for cell in row}
    return frozenset(found)


def _opens(text: str, names: Names, *, bar: bool) -> bool:
    """Whether a cell opens a section; 'Perfil de cargo' beside a code and a version names the document."""
    if not bar and names.vocabulary.find("document", text) is not None:
        return False
    name = names.section(text)
    return name is not None and name.key in {"functions", "objective", "requirements"}


def _with_code(identity: Identity, body: Body) -> Identity:
    """The identity with the code that a label in the body prints as such: 'Código' among facts side by side."""
    if identity.position_code is not None:
        return identity
    coded = (one for one in body.identity if one.key == "position_code" and is_code_label(one.entry.label))
    found = next(coded, None)
    return identity if found is None else replace(identity, position_code=found.text, coded=True)


def _is_strange(nodes: Sequence[Node]) -> bool:
    """Whether more headings of a profile are unknown than known."""
    heads = [
        node for node in nodes if isinstance(node, Heading) and not node.alternative and node.level is None
    ]
    known = sum(one.name is not None and bool(one.name.key) and not one.name.inferred for one in heads)
    return 2 * known < len(heads)


def _opened(identity: Identity, part: Part, shared: Sequence[Title], vocabulary: Vocabulary) -> Identity:
    """The identity of a part, with the title that a heading opens it with; a table of several says nothing else."""
    identity = Identity() if part.within else identity
    titles, opening = identity.titles or shared, part.opening
    if titles or opening is None or opening.name is not None:
        return identity
    found = opening_title(opening.text, opening.origins, BY_HEADING, vocabulary)
    named = is_company(opening.text, vocabulary) or is_unit(opening.text, vocabulary)
    if found is None or named or split_kind(opening.text, vocabulary) is not None:
        return identity
    return replace(identity, titles=(found,))


def _in_chapter(profile: ParsedProfile, part: Part) -> ParsedProfile:
    """The profile with the unit whose chapter it stands in as its area, where nothing nearer names one."""
    if profile.area is not None or part.unit is None:
        return profile
    return replace(profile, area=part.unit.text, origins={**profile.origins, "/area": part.unit.origins})


def _untold(profile: ParsedProfile, facts: ControlFacts, names: Names) -> tuple[TextItem, ...]:
    """The notes without those that repeat control data: 'Versión: 02' among the facts of the position."""
    told = {*facts.origins.values(), profile.origins.get("/position_code")}
    return tuple(
        note
        for note in profile.notes
        if note.origins not in told or not names.is_control(note.text.partition(":")[0])
    )


def _profile(source: Source, part: Part, body: Body) -> ParsedProfile:
    """A part's profile with its title, the control data, and warnings."""
    document, facts = source.document, source.facts
    vocabulary = source.names.vocabulary
    shared = facts.identity.titles if source.alone else ()
    identity = _opened(
        read_identity(document, vocabulary, part.start, part.stop, facts), part, shared, vocabulary
    )
    profile = identified(body, identity, facts.identity, source.names, alone=source.alone)
    profile = profile if source.alone else _in_chapter(profile, part)
    places = {f"/control/{name}": found for name, found in facts.origins.items()}
    control = own_control(facts, _with_code(identity, body), alone=source.alone)
    profile = replace(
        profile,
        position_code=None if profile.position_code == control.code else profile.position_code,
        control=control,
        approvals=facts.approvals,
        notes=(*_untold(profile, facts, source.names), *(facts.remarks if source.alone else ())),
        language=source.language,
        origins={**profile.origins, **places},
    )
    told = (*document.warnings, *facts.warnings, *identity.warnings, *profile.warnings, *source.spoken)
    profile = weighed(profile, source.certain, source.names, strange=_is_strange(part.nodes))
    return replace(profile, warnings=warnings(profile, told, vocabulary))
