"""`perfilario parse`: files to JSON, with the others read where one fails."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.app.cli.conftest import Command
from tests.app.cli.running import run

PROFILE = "CARGO: Portero\nReporta a: Administrador\n\nFUNCIONES\n1. Abrir la puerta.\n2. Cerrar la puerta.\n"
MANUAL = PROFILE + "\n" + PROFILE.replace("Portero", "Vigilante")
SHAPE = Draft202012Validator(
    {"type": "object", "required": ["schema", "source", "title", "control", "functions"]}
)


def _file(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_lines_of_json(command: Command, tmp_path: Path) -> None:
    done = command("parse", _file(tmp_path, "portero.txt", PROFILE))
    value = json.loads(done.stdout)
    SHAPE.validate(value)
    assert (done.exit_code, value["title"], [item["number"] for item in value["functions"]]) == (
        0,
        "Portero",
        ["1", "2"],
    )


def test_a_file_for_each_profile(command: Command, tmp_path: Path) -> None:
    one, several = _file(tmp_path, "portero.txt", PROFILE), _file(tmp_path, "manual.txt", MANUAL)
    out = tmp_path / "out"
    assert command("parse", one, several, "--out", out).exit_code == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "manual.txt__1.json",
        "manual.txt__2.json",
        "portero.txt.json",
    ]


def test_a_file_without_a_profile_does_not_stop_the_others(command: Command, tmp_path: Path) -> None:
    done = command(
        "parse", _file(tmp_path, "compras.txt", "Leche\nPan\n"), _file(tmp_path, "portero.txt", PROFILE)
    )
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{tmp_path / 'compras.txt'}: No job profile was found in the file.")
    assert done.stderr.count("\n") == 1
    assert json.loads(done.stdout)["title"] == "Portero"


def test_two_files_of_one_name(command: Command, tmp_path: Path) -> None:
    files = [_file(tmp_path / folder, "portero.txt", PROFILE) for folder in ("a", "b")]
    assert command("parse", *files, "--out", tmp_path / "out").exit_code == 2
    assert not (tmp_path / "out").exists()


def test_own_wording(command: Command, tmp_path: Path) -> None:
    source = _file(tmp_path, "portero.txt", PROFILE.replace("FUNCIONES", "QUEHACERES DE PUERTA"))
    words = _file(tmp_path, "company.toml", '[sections]\nfunctions = ["quehaceres de puerta"]\n')
    value = json.loads(command("parse", source, "--vocabulary", words).stdout)
    assert [item["text"] for item in value["functions"]] == ["Abrir la puerta.", "Cerrar la puerta."]


def test_wrong_wording_is_a_usage_error(command: Command, tmp_path: Path) -> None:
    source = _file(tmp_path, "portero.txt", PROFILE)
    words = _file(tmp_path, "company.toml", "[sections]\nfunctions = 3\n")
    assert command("parse", source, "--vocabulary", words).exit_code == 2


def test_what_became_of_the_words(command: Command, tmp_path: Path) -> None:
    done = command("parse", "--coverage", "--json", _file(tmp_path, "portero.txt", PROFILE))
    found = json.loads(done.stdout)[str(tmp_path / "portero.txt")]
    assert found["words"] == {"items": 9, "notes": 0, "headings": 2, "outside": 0, "lost": 0}
    assert (done.exit_code, found["chapters"], found["gone"]) == (0, [], [])


def test_coverage_as_a_table(command: Command, tmp_path: Path) -> None:
    manual = f"INTRODUCCIÓN\nEste manual ordena la portería.\n\n{MANUAL}"
    done = command("parse", "--coverage", _file(tmp_path, "manual.txt", manual))
    assert done.exit_code == 0
    assert "6  INTRODUCCIÓN" in done.stdout


def test_coverage_without_a_profile(command: Command, tmp_path: Path) -> None:
    done = command("parse", "--coverage", _file(tmp_path, "compras.txt", "Leche\nPan\n"))
    assert done.exit_code == 1
    assert "No job profile was found" in done.stderr


def test_coverage_writes_no_profiles(command: Command, tmp_path: Path) -> None:
    path = _file(tmp_path, "portero.txt", PROFILE)
    assert command("parse", "--coverage", path, "--out", tmp_path / "out").exit_code == 2
    assert command("parse", "--json", path).exit_code == 2


def test_it_starts_without_the_catalogue(tmp_path: Path) -> None:
    """What only reads files does not wait for the database and the web framework."""
    heavy = "{'sqlalchemy', 'alembic', 'flask', 'flask_babel', 'whoosh', 'docx', 'pdfplumber'}"
    done = run(tmp_path, code=f"import sys, app.cli.parse, app.cli.score; print({heavy} & set(sys.modules))")
    assert (done.stdout, done.stderr) == ("set()\n", "")
