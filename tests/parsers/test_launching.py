"""Programs of other makers: run in a folder of their own, limited, and what they leave."""

from __future__ import annotations

import sys

import pytest

from parsers.launching import ProgramFails, Task, launch
from parsers.limits import MIB

_COPY = (
    "import pathlib, sys; pathlib.Path(sys.argv[2]).write_bytes(pathlib.Path(sys.argv[1]).read_bytes()[::-1])"
)


def task(code: str, *, seconds: float = 20.0, most: int = MIB) -> Task:
    command = (sys.executable, "-c", code, "{folder}/in.bin", "{folder}/out.bin")
    return Task(
        command=command, input="in.bin", output="out.bin", seconds=seconds, memory=2048 * MIB, most=most
    )


def outcome(wanted: Task) -> str:
    with pytest.raises(ProgramFails) as caught:
        launch(wanted, b"abc")
    return caught.value.outcome


def test_the_output_comes_back() -> None:
    assert launch(task(_COPY), b"abc") == b"cba"


def test_a_program_without_a_result_has_failed() -> None:
    assert outcome(task("pass")) == "failed"
    assert outcome(task("raise SystemExit(3)")) == "failed"


def test_a_program_that_goes_on_is_ended() -> None:
    assert outcome(task("import time; time.sleep(60)", seconds=1.0)) == "time"


def test_too_much_output_is_refused() -> None:
    assert outcome(task(_COPY, most=2)) == "large"


def test_a_program_that_is_not_there_is_told() -> None:
    missing = Task(
        command=("{folder}/nowhere",), input="in.bin", output="out.bin", seconds=5.0, memory=512 * MIB
    )
    assert outcome(missing) == "missing"
