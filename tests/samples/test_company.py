"""What the sample company promises: enough profiles, editions, defects and people, written the same twice."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from parsers.errors import FileIsDamaged, FileIsEmpty, NoProfileFound, NoTextLayer, ReadError, UnknownFormat
from parsers.limits import Limits
from parsers.profile import ParsedProfile
from parsers.reading import parse
from parsers.vocabulary import load
from samples.__main__ import main, write
from samples.broken import broken_files
from samples.model import COMPANY, positions
from samples.people import people_files, workers
from tests.samples.written import PLANNED, every


@cache
def profiles() -> tuple[ParsedProfile, ...]:
    return tuple(profile for sample in every() for profile in sample.profiles)


def held() -> dict[str, set[tuple[str, str]]]:
    """Title -> the heads that its profiles name, with the kind of line."""
    found: dict[str, set[tuple[str, str]]] = {}
    for profile in profiles():
        lines = {(item.kind, item.title) for item in profile.relations if item.kind.startswith("reports")}
        found.setdefault((profile.title or "").title(), set()).update(lines)
    return found


def test_four_templates_in_four_formats_hold_at_least_24_profiles() -> None:
    assert len(held()) >= 24
    assert {Path(name).suffix for name in PLANNED} == {".docx", ".pdf", ".xlsx", ".txt"}
    assert {position.value("template") for position in positions()} == {"numbered", "form", "label_table"}


def test_some_profiles_have_two_or_three_editions_that_differ() -> None:
    editions = Counter(
        {profile.control.code: 0 for profile in profiles() if profile.control.governs == "profile"}
    )
    texts: dict[tuple[str | None, str | None], tuple[str, ...]] = {}
    for profile in profiles():
        if profile.control.governs == "profile":
            key = profile.control.code, profile.control.version
            texts[key] = tuple(item.text for item in profile.functions)
    editions.update(code for code, _ in texts)
    several = {code: count for code, count in editions.items() if count > 1}
    assert several == {"PP-CAL-001": 2, "PP-CEX-002": 3, "PP-GG-001": 2, "PP-OPE-002": 2, "PC-CAM-002": 2}
    for code, count in several.items():
        assert len({found for (of, _), found in texts.items() if of == code}) == count


def test_every_profile_has_its_own_duties() -> None:
    for profile in profiles():
        assert 7 <= len(profile.functions) <= 20, profile.title


def test_reporting_lines_hold_the_cases_of_a_real_company() -> None:
    lines = held()
    heads = {title.casefold().rstrip(".") for found in lines.values() for _, title in found}
    assert lines["Gerente General"] == set()
    assert [title for title, found in lines.items() if not found] == ["Gerente General"]
    assert {len([1 for kind, _ in found if kind == "reports_to"]) for found in lines.values()} == {0, 1, 2}
    assert "subgerente de despachos" in heads  # a head that does not exist
    assert "subgerente de despachos" not in {title.casefold() for title in lines}
    assert sum(kind == "reports_functionally_to" for found in lines.values() for kind, _ in found) >= 3


def test_one_undocumented_position_is_supervised_and_held() -> None:
    supervised = {
        item.title for profile in profiles() for item in profile.relations if item.kind == "supervises"
    }
    assert "Técnico Electromecánico" in supervised
    assert "Técnico Electromecánico" not in held()
    assert "Técnico Electromecánico" in {fields[2] for fields in workers("plant")}


def test_documents_carry_the_defects_of_real_ones() -> None:
    inspector = next(profile for profile in profiles() if profile.control.code == "PP-CAL-003")
    assert [(item.step, item.name, item.date) for item in inspector.approvals][-1] == ("approved", None, None)
    assert inspector.approvals[1].date != inspector.control.issued_on
    supervisor = next(profile for profile in profiles() if profile.control.code == "PP-OPE-003")
    assert max(Counter(item.text for item in supervisor.functions).values()) == 2
    footers = {position.edition.printed.get("footer_code") for position in positions()}
    assert footers == {None, "PP-COM-007", "PC-LOG-014"}
    assert any(profile.control.code is None for profile in profiles())
    assert any(profile.control.copy_notice for profile in profiles())


def test_40_workers_in_two_lists_with_different_headings() -> None:
    assert len({fields[0] for part in ("office", "plant") for fields in workers(part)}) == 40
    text = people_files()["trabajadores.csv"].decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text), delimiter=";"))
    assert rows[0] == ["Código", "Nombre", "Puesto", "Nivel educativo", "Meses de experiencia", "Habilidades"]
    assert rows[1][1] == COMPANY["people"]["Gerente General"]


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("perfil_escaneado.pdf", NoTextLayer),
        ("perfil_cortado.docx", FileIsDamaged),
        ("perfil_vacio.docx", FileIsEmpty),
        ("foto_del_perfil.pdf", UnknownFormat),
        ("lista_de_compras.txt", NoProfileFound),
    ],
)
def test_broken_files_are_refused_by_name(name: str, refusal: type[ReadError]) -> None:
    with pytest.raises(refusal):
        parse(broken_files()[name], name, load(), Limits())


def test_the_same_bytes_are_written_twice(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    count = write(first)
    assert main([str(second)]) == 0
    written = {path.relative_to(first): path.read_bytes() for path in first.rglob("*") if path.is_file()}
    assert written == {
        path.relative_to(second): path.read_bytes() for path in second.rglob("*") if path.is_file()
    }
    assert len(written) == count == 47


def test_one_folder_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err == "usage: python -m samples OUT_DIR\n"
