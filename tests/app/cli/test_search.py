"""`search`."""

from __future__ import annotations

import json
from pathlib import Path

from search_index.whoosh_index import writer
from tests.app.cli.conftest import Command
from tests.app.cli.papers import write_folder


def test_hits_are_items_with_their_position_and_origin(command: Command, tmp_path: Path) -> None:
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    found = json.loads(command("search", "hornero", "--json").stdout)
    assert found["total"] == len(found["hits"]) > 0
    first = found["hits"][0]
    assert (first["position"], first["code"], first["version"], first["section"]) == (
        "Hornero",
        "PF-OP-002",
        "01",
        "title",
    )
    assert {"number", "text", "origin"} <= set(first)


def test_words_are_shown_under_their_position(command: Command, tmp_path: Path) -> None:
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    shown = command("search", "hornero")
    assert shown.exit_code == 0
    assert shown.stdout.startswith("Hornero  PF-OP-002 · 01 · Producción · Principal · In force\n")
    assert "Hits: " in shown.stdout
    respelled = command("search", "hornera*", "hornerro")
    assert "Nothing holds 'hornerro'; searched for 'hornero' instead." in respelled.stderr


def test_an_empty_catalogue_finds_nothing_and_is_content(command: Command) -> None:
    found = command("search", "anything", "at all", "--json")
    assert found.exit_code == 0
    assert json.loads(found.stdout)["hits"] == []
    assert json.loads(found.stdout)["query"] == 'anything "at all"'


def test_most_words_are_told(command: Command, tmp_path: Path) -> None:
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    assert "these hold most of them" in command("search", "hornero astronauta").stderr


def test_while_another_process_writes_the_index_it_says_so(command: Command, tmp_path: Path) -> None:
    command("import", "--in-force", write_folder(tmp_path / "papers"))
    with writer(tmp_path / "home" / "index"):
        found = command("search", "hornero")
    assert found.exit_code == 0
    assert "The search index is being brought up to date" in found.stderr
