"""Runs a program of another maker for a reader, in a limited process; see `parsers.launch`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final, cast

from parsers.frames import read_frame, write_frame
from parsers.limits import MIB

_ROOT: Final = Path(__file__).resolve().parent.parent
_PASSED: Final = (
    "PATH",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "SYSTEMROOT",
    "TMPDIR",
    "TEMP",
    "TMP",
    "TESSDATA_PREFIX",
)


class ProgramFails(Exception):
    """A program that is missing, took too long, or gave no result; `outcome` is missing, time, large or failed."""

    def __init__(self, outcome: str) -> None:
        super().__init__(outcome)
        self.outcome = outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One run: `{folder}` in `command` is the folder that holds `input`, `files` (texts by name) and `output`.

    `seconds` and `memory` bound the program, `most` the bytes of its output.
    """

    command: Sequence[str]
    input: str
    output: str
    seconds: float
    memory: int
    files: Mapping[str, str] = field(default_factory=dict)
    most: int = 300 * MIB


def launch(task: Task, data: bytes) -> bytes:
    """What the program made of `data`; raises ProgramFails."""
    environment = {name: os.environ[name] for name in _PASSED if name in os.environ}
    head = {name: getattr(task, name) for name in Task.__slots__} | {"files": dict(task.files)}
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "parsers.launch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**environment, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"},
        cwd=_ROOT.anchor,
    ) as process:
        try:
            write_frame(cast("BinaryIO", process.stdin), head, data)
            answer = read_frame(cast("BinaryIO", process.stdout))
        except BrokenPipeError:
            answer = None
    outcome = "failed" if answer is None else answer[0]["outcome"]
    if answer is None or outcome != "done":
        raise ProgramFails(outcome)
    return answer[1]
