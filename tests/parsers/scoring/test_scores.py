"""The figures of a score, and that they are those of the reference scorer beside the project."""

from __future__ import annotations

import copy
import importlib.util
import json
import random
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from parsers.scoring import Gold, Held, Json, Tally, judge, numbered, scored
from parsers.scoring.scores import name_of

SHARED = Path(__file__).parents[4] / "shared"
SCORER = SHARED / "score_extraction.py"
PLACES = ("functions", "requirements", "relations", "objectives", "risks", "approvals", "notes", "matrix")

GOLD: dict[str, Any] = {
    "title": "Jefe de Bodega",
    "area": None,
    "control": {"code": "PP-001", "version": "03", "governs": "profile"},
    "objectives": ["Guardar la mercadería."],
    "functions": [
        {"number": "1", "text": "Recibir la mercadería y contarla.", "frequency": ["daily"]},
        {"number": "2", "text": "Entregar los pedidos a tiempo a cada una de las tiendas de la compañía."},
        {"number": "3", "text": "Elaborar 2 informes al mes."},
    ],
    "relations": [
        {"kind": "reports_to", "title": "Gerente"},
        {"kind": "supervises", "title": "Auxiliar y Chofer"},
    ],
    "requirements": [
        {"kind": "skill", "text": "Manejo de grupos, orden, puntualidad"},
        {"kind": "education", "text": "Nivel: Técnico Superior"},
    ],
    "optional": ["Bodega"],
}


def changed(**parts: Any) -> dict[str, Any]:
    return {**copy.deepcopy(GOLD), **parts}


def test_gold_agrees_with_itself() -> None:
    judgement = judge(GOLD, GOLD)
    assert judgement.remarks == ()
    assert judgement.total == Tally(
        found=12, gold=12, predicted=12, right=6, asked=6, exact=8, ordered=8, texts=8
    )
    assert judgement.total.f1 == 1.0


def test_a_profile_that_was_not_read_finds_nothing() -> None:
    total = judge(GOLD, {}).total
    assert (total.found, total.gold, total.predicted) == (0, 12, 4)  # the header is asked on both sides


def test_a_cut_text_is_missed_and_extra() -> None:
    short = [*GOLD["functions"][:2], {"number": "3", "text": "Elaborar 2 informes"}]
    judgement = judge(GOLD, changed(functions=short))
    assert [(one.what, one.text) for one in judgement.remarks] == [
        ("missed", "Elaborar 2 informes al mes."),
        ("extra", "Elaborar 2 informes"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ENTREGAR LOS PEDIDOS A TIEMPO A CADA UNA DE LAS TIENDAS DE LA COMPANIA", True),
        ("Entregar los pedidos a tiempo a cada una de las tiendas de la compañia", True),
        ("Entregar los pedidos a tienpo a cada una de las tiendas de la compañía.", True),
        ("Entregar los pedidos a tiempo a cada una de las tiendas no de la compañía.", False),
        ("2 Entregar los pedidos a tiempo a cada una de las tiendas de la compañía.", False),
        ("Entregar los pedidos a tiempo a cada una de las tiendas de la", False),
    ],
)
def test_a_text_may_differ_by_a_slip_and_not_in_sense(text: str, found: bool) -> None:
    functions = [GOLD["functions"][0], {"number": "2", "text": text}, GOLD["functions"][2]]
    assert judge(GOLD, changed(functions=functions)).tallies["functions"].found == 2 + found


def test_a_list_in_one_cell_may_be_told_by_its_entries_and_the_other_way() -> None:
    entries = [{"kind": "skill", "text": text} for text in ("Manejo de grupos", "Orden", "Puntualidad")]
    told = judge(GOLD, changed(requirements=[*entries, {"kind": "education", "text": "Técnico superior"}]))
    assert told.tallies["requirements"].figures.recall == 1.0
    assert told.tallies["requirements"].figures.precision == 1.0
    relations = [
        GOLD["relations"][0],
        {"kind": "supervises", "title": "Auxiliar"},
        {"kind": "x", "title": "Chofer"},
    ]
    assert judge(GOLD, changed(relations=relations)).tallies["relations"].found == 2
    one = [{"kind": "education", "text": "Técnico superior"}, {"kind": "skill", "text": "Orden, puntualidad"}]
    gold = changed(requirements=[one[0], *entries[1:]])
    assert judge(gold, changed(requirements=one)).tallies["requirements"].found == 3


def test_what_is_invented_is_asked_and_what_is_optional_is_not() -> None:
    functions = [dict(one, frequency=["daily"], weight=None) for one in GOLD["functions"]]
    judgement = judge(GOLD, changed(functions=[*functions, {"text": "Bodega"}], notes=["Algo más"]))
    assert [(one.what, one.field, one.given) for one in judgement.remarks] == [
        ("invented", "frequency", ["daily"]),
        ("invented", "frequency", ["daily"]),
    ]
    assert judgement.total.f1 == 1.0


def test_the_kind_of_a_relation_is_part_of_it_and_order_counts() -> None:
    relations = [{"kind": "supervises", "title": "Gerente"}, GOLD["relations"][1]]
    assert judge(GOLD, changed(relations=relations)).tallies["relations"].found == 1
    turned = judge(GOLD, changed(functions=GOLD["functions"][::-1])).tallies["functions"]
    assert (turned.found, turned.ordered, turned.texts) == (3, 1, 3)


def test_the_header_is_asked_field_by_field() -> None:
    judgement = judge(GOLD, changed(title="Jefe", control={"code": "PP-001", "version": "03", "pages": 4}))
    assert [(one.field, one.given, one.wanted) for one in judgement.remarks] == [
        ("title", "Jefe", "Jefe de Bodega"),
        ("control.governs", None, "profile"),
        ("control.pages", 4, None),
    ]
    assert judgement.tallies["header"].figures.recall == 0.4


def test_documents_are_held_against_their_number_of_profiles() -> None:
    other = changed(title="Chofer", functions=[{"text": "Conducir."}])
    gold = Gold(
        {"a.pdf": (Held(1, GOLD), Held(2, other)), "b.pdf": (Held(0, GOLD),)},
        {"a.pdf": 2, "none.pdf": 0, "far.pdf": 3},
    )
    scores = scored(gold, {"a.pdf": (other, GOLD), "none.pdf": (GOLD,)})
    assert gold.documents == ("a.pdf", "b.pdf", "far.pdf", "none.pdf")
    assert {name: one.total.f1 for name, one in scores.judgements.items()} == {
        "a.pdf__1": 1.0,
        "a.pdf__2": 1.0,
        "b.pdf": 0.0,
    }
    assert scores.unread == {"b.pdf"}
    assert scores.to_json()["profiles"] == {"files": 2, "wrong": [["none.pdf", 0, 1]]}


@cache
def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("fold", "sense"):  # asked for with every pair of texts
        setattr(module, name, once_a_text(getattr(module, name)))
    return module


def once_a_text(found: Callable[[Any], Any]) -> Callable[[Any], Any]:
    known = cache(found)
    return lambda value: known(value) if isinstance(value, str) else found(value)


def the_same(gold: Gold, readings: Mapping[str, Sequence[Json]], out: Path) -> None:
    """Scores `readings` with both, through files as the reference wants them."""
    theirs = reference()
    for folder in ("gold", "read"):
        (out / folder).mkdir(parents=True)
    for folder, held in (("gold", gold.profiles), ("read", {k: numbered(v) for k, v in readings.items()})):
        for document, profiles in held.items():
            for one in profiles:
                path = out / folder / f"{name_of(document, one)}.json"
                path.write_text(json.dumps(one.profile), "utf-8")
    pairs, _ = theirs.pair_folder(out / "gold", out / "read")
    sums: dict[str, tuple[int, ...]] = {}
    f1: dict[str, float] = {}
    for wanted, given in pairs:
        rows, _log = theirs.score(theirs.read(wanted), theirs.read(given))
        found, both = sum(row[0] for row in rows.values()), sum(row[1] + row[2] for row in rows.values())
        f1[wanted.name.removesuffix(".json")] = round(2 * found / both, 4) if both else 1.0
        for section, row in rows.items():
            sums[section] = tuple(map(sum, zip(sums.get(section, (0,) * 8), row, strict=True)))
    ours = scored(gold, readings).to_json()
    wanted_sections = {name: theirs.figures(row) for name, row in sums.items() if row[1] or row[2]}
    wanted_sections["all"] = theirs.figures(tuple(map(sum, zip(*sums.values(), strict=True))))
    assert ours["sections"] == wanted_sections
    assert ours["f1"] == f1


def damaged(profile: Json, chance: random.Random) -> dict[str, Any]:
    """A reading of the profile as a poor reader makes it."""
    made: dict[str, Any] = copy.deepcopy({key: value for key, value in profile.items() if key != "optional"})
    for section in PLACES:
        entries = [dict(one) if isinstance(one, dict) else {"text": one} for one in made.get(section) or []]
        kept: list[dict[str, Any]] = []
        for entry in entries:
            kept += spoiled(entry, chance)
        if chance.random() < 0.2:
            chance.shuffle(kept)
        made[section] = kept
    made["optional"] = []
    made["indicators"] = chance.sample(made.get("notes") or [], k=len(made.get("notes") or []) // 2)
    control = dict(made.get("control") or {})
    control.pop(chance.choice(("code", "version", "issued_on")), None)
    if chance.random() < 0.3:
        control["pages"] = 99
        made["title"] = str(made.get("title")).upper()
    made["control"] = control
    return made


def spoiled(entry: dict[str, Any], chance: random.Random) -> list[dict[str, Any]]:
    key = next((name for name in ("text", "title", "hazard", "name") if entry.get(name)), None)
    if key is None:
        return [entry]
    text = str(entry[key])
    middle = len(text) // 2
    changes = {
        "kept": [entry],
        "gone": [],
        "twice": [entry, entry],
        "capitals": [{**entry, key: text.upper()}],
        "letter": [{**entry, key: f"{text[:middle]}x{text[middle + 1 :]}"}],
        "number": [{**entry, key: f"7 {text}"}],
        "cut": [{**entry, key: text[:middle]}],
        "split": [{**entry, key: text[:middle]}, {**entry, key: text[middle:]}],
        "entries": [{**entry, key: part.strip()} for part in text.split(",")],
        "label": [{**entry, key: f"Dato: {text}"}],
        "value": [{**entry, key: text.partition(": ")[2] or text}],
        "negated": [{**entry, key: f"{text[:middle]} no {text[middle:]}"}],
        "invented": [
            {**entry, "number": "9", "months": 7, "kind": "skill", "group": "X", "step": "approved"}
        ],
        "bare": [{key: text}],
    }
    return copy.deepcopy(changes[chance.choice(["kept", *changes])])


@cache
def held_gold() -> Gold:
    theirs = reference()
    found: dict[str, tuple[Held, ...]] = {}
    for path in sorted((SHARED / "gold").glob("*.json"), key=theirs.split_name):
        document, ordinal = theirs.split_name(path)
        found[document] = (*found.get(document, ()), Held(ordinal, theirs.read(path)))
    return Gold(found, {})


@pytest.mark.corpus
@pytest.mark.skipif(not SCORER.exists(), reason="the reference scorer is not here")
@pytest.mark.parametrize("seed", range(12))
def test_damaged_readings_get_the_figures_of_the_reference(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    gold = held_gold()
    readings: dict[str, tuple[Json, ...]] = {}
    for document, held in gold.profiles.items():
        profiles = [damaged(one.profile, chance) for one in held]
        if len(profiles) > 1:
            chance.shuffle(profiles)
            profiles = profiles[chance.randrange(2) :]
        if chance.random() > 0.05:
            readings[document] = tuple(profiles)
    the_same(gold, readings, tmp_path)


@pytest.mark.corpus
@pytest.mark.skipif(not SCORER.exists(), reason="the reference scorer is not here")
def test_gold_itself_gets_the_figures_of_the_reference(tmp_path: Path) -> None:
    gold = held_gold()
    the_same(
        gold, {name: tuple(one.profile for one in held) for name, held in gold.profiles.items()}, tmp_path
    )
