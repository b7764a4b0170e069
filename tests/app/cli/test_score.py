import json
from pathlib import Path

import pytest

from tests.app.cli.conftest import Command

PAPER = """\
Nombre del cargo: Encargado de Bodega

1. OBJETIVO DEL PUESTO
1.1. Guardar la mercadería de la empresa en buen estado.

2. FUNCIONES
2.1. Recibir la mercadería y contarla.
2.2. Entregar los pedidos a tiempo.

3. RELACIONES DEL PUESTO
3.1. Reporta a: Jefe de Logística
"""
GOLD = {
    "title": "Encargado de Bodega",
    "objectives": [{"number": "1.1", "text": "Guardar la mercadería de la empresa en buen estado."}],
    "functions": [
        {"number": "2.1", "text": "Recibir la mercadería y contarla."},
        {"number": "2.2", "text": "Entregar los pedidos a tiempo."},
    ],
    "relations": [{"kind": "reports_to", "title": "Jefe de Logística"}],
}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Gold and documents: one profile in a folder below, and a letter that holds none."""
    gold, documents = tmp_path / "gold", tmp_path / "documents"
    gold.mkdir()
    (documents / "area").mkdir(parents=True)
    (gold / "a.txt.json").write_text(json.dumps(GOLD), "utf-8")
    (gold / "PROFILES.tsv").write_text("file\tprofiles\na.txt\t1\nletter.txt\t0\n", "utf-8")
    (documents / "area" / "a.txt").write_text(PAPER, "utf-8")
    (documents / "letter.txt").write_text("Estimada señora: le enviamos un saludo.\n", "utf-8")
    return gold, documents


def test_documents_are_scored(command: Command, folders: tuple[Path, Path]) -> None:
    done = command("score", *folders, "--json")
    assert (done.exit_code, done.stderr) == (0, "")
    assert json.loads(done.stdout)["f1"] == {"a.txt": 1.0}
    assert json.loads(done.stdout)["profiles"] == {"files": 2, "wrong": []}


def test_disagreements_are_shown(command: Command, folders: tuple[Path, Path]) -> None:
    gold = {
        **GOLD,
        "title": "Bodeguero",
        "functions": [{"number": "2.1", "text": "Barrer."}],
        "objectives": [],
    }
    (folders[0] / "a.txt.json").write_text(json.dumps(gold), "utf-8")
    (folders[0] / "PROFILES.tsv").write_text("file\tprofiles\na.txt\t2\n", "utf-8")
    done = command("score", *folders, "--show")
    assert done.exit_code == 0
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    assert lines[:6] == [
        "== a.txt",
        "   objectives: extra: Guardar la mercadería de la empresa en buen estado.",
        "   functions: missed: Barrer.",
        "   functions: extra: Recibir la mercadería y contarla.",
        "   functions: extra: Entregar los pedidos a tiempo.",
        "   header: title is 'Encargado de Bodega', in the gold 'Bodeguero'",
    ]
    assert lines[6].split() == [
        "Section",
        "Recall",
        "Precision",
        "Attributes",
        "Exact",
        "Order",
        "Gold",
        "Read",
    ]
    assert lines[-3].split() == ["all", "0.333", "0.200", "1.000", "1.000", "1.000", "3", "5"]
    assert lines[-2:] == ["F1 0.250  a.txt", "a.txt: 1 profiles, in the gold 2"]


def test_a_document_that_cannot_be_read_or_found_is_told(
    command: Command, folders: tuple[Path, Path]
) -> None:
    gold, documents = folders
    (documents / "letter.txt").write_bytes(b"")
    (documents / "area" / "a.txt").unlink()
    done = command("score", gold, documents, "--show")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "a.txt: no document of this name.",
        f"{documents / 'letter.txt'}: The file is empty. Ask for it again: the copy may have been broken off.",
    ]
    assert "== a.txt (not read)" in done.stdout.splitlines()


def test_a_companys_vocabulary_is_laid_over(command: Command, folders: tuple[Path, Path]) -> None:
    gold, documents = folders
    paper = PAPER.replace("2. FUNCIONES", "2. QUEHACERES COTIDIANOS")
    (documents / "area" / "a.txt").write_text(paper, "utf-8")
    words = documents / "words.toml"
    words.write_text('[sections]\nfunctions = ["quehaceres cotidianos"]\n', "utf-8")
    done = command("score", gold, documents, "--json", "--vocabulary", words)
    assert (done.exit_code, json.loads(done.stdout)["f1"]) == (0, {"a.txt": 1.0})


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.txt.json", "[]", "no JSON object"),
        ("a.txt.json", "{", "Expecting property name"),
        ("PROFILES.tsv", "file\tprofiles\na.txt\tmany\n", "ValueError"),
        ("PROFILES.tsv", "name\n", "KeyError"),
    ],
)
def test_wrong_gold_is_a_usage_error(
    command: Command, folders: tuple[Path, Path], name: str, text: str, said: str
) -> None:
    (folders[0] / name).write_text(
        text if name != "PROFILES.tsv" or "many" in text else f"{text}a.txt\n", "utf-8"
    )
    done = command("score", *folders)
    assert done.exit_code == 2
    assert f"{folders[0] / name} is not gold" in done.stderr
    assert said in done.stderr


def test_no_gold_and_two_documents_of_one_name_are_usage_errors(
    command: Command, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    gold, documents = folders
    done = command("score", documents, documents)
    assert (done.exit_code, "no FILE.json" in done.stderr) == (2, True)
    (documents / "a.txt").write_text(PAPER, "utf-8")
    done = command("score", gold, documents)
    assert (done.exit_code, "have the same name" in done.stderr) == (2, True)
    assert command("score", gold, tmp_path / "nowhere").exit_code == 2
