"""A launched program has no network and little memory, and ends with the reader that asked for it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from parsers.isolation import Worker
from parsers.launching import ProgramFails, Task, launch
from parsers.limits import MIB, Limits
from parsers.tools import Tools
from tests.parsers.readers.word_package import p, package

ROOT = Path(__file__).parents[2]
UNSHARE = shutil.which("unshare")
PATIENCE = 30.0


def task(code: str, *arguments: str, memory: int = 2048 * MIB) -> Task:
    return Task(
        command=(sys.executable, "-c", code, *arguments),
        input="in",
        output="out",
        seconds=60.0,
        memory=memory,
    )


def is_confined() -> bool:
    commands = [[UNSHARE, "-n", "true"], [UNSHARE, "-rn", "true"]] if UNSHARE else []
    return any(
        subprocess.run(command, check=False, capture_output=True).returncode == 0 for command in commands
    )


@pytest.mark.skipif(not is_confined(), reason="the system lets nobody leave the network")
def test_a_program_reaches_no_network() -> None:
    code = (
        "import socket, sys\n"
        "try:\n    socket.create_connection(('127.0.0.1', int(sys.argv[1])), 5).close(); said = 'open'\n"
        "except OSError:\n    said = 'closed'\n"
        "open('out', 'w').write(said)"
    )
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert launch(task(code, str(server.getsockname()[1])), b"") == b"closed"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux")
def test_a_program_that_takes_too_much_memory_fails() -> None:
    code = "block = bytearray(700 * 1024 * 1024); open('out', 'w').write('done')"
    assert launch(task(code), b"") == b"done"
    with pytest.raises(ProgramFails):
        launch(task(code, memory=512 * MIB), b"")


def test_a_program_gets_no_keys() -> None:
    code = "import os; open('out', 'w').write(' '.join(sorted(os.environ)))"
    os.environ["PERFILARIO_SECRET_KEY"] = "x" * 40
    try:
        assert b"PERFILARIO" not in launch(task(code), b"")
    finally:
        del os.environ["PERFILARIO_SECRET_KEY"]


def eventually(condition: object) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(os.name != "posix", reason="process groups are those of POSIX")
def test_a_program_ends_with_its_reader_and_leaves_no_file(tmp_path: Path) -> None:
    told = tmp_path / "told"
    inner = "import os, sys, time; open(sys.argv[1] + '.new', 'w').write(f'{os.getpid()} {os.getcwd()}'); os.rename(sys.argv[1] + '.new', sys.argv[1]); time.sleep(300)"
    outer = (
        "from parsers.launching import Task, launch\n"
        "import sys\n"
        "launch(Task(command=(sys.executable, '-c', sys.argv[1], sys.argv[2]), input='in', output='out', "
        "seconds=300.0, memory=2**31), b'')"
    )
    with subprocess.Popen([sys.executable, "-c", outer, inner, str(told)], cwd=ROOT) as reader:
        assert eventually(told.exists)
        reader.kill()
    number, folder = told.read_text().split(maxsplit=1)

    def is_gone() -> bool:
        try:
            os.kill(int(number), 0)
        except ProcessLookupError:
            return not Path(folder).exists()
        return False

    assert eventually(is_gone)


@pytest.mark.skipif(os.name != "posix", reason="the program is a script")
def test_the_worker_waits_for_a_program_longer_than_for_a_file(tmp_path: Path) -> None:
    lines = ("PERFIL DE PUESTO", "Panadero", "OBJETIVO", "Hacer el pan.", "FUNCIONES", "1. Amasar la harina.")
    (tmp_path / "made.docx").write_bytes(package("".join(p(line) for line in lines)))
    soffice = tmp_path / "soffice"
    soffice.write_text(
        f"#!/bin/sh\nsleep 9\nmkdir result && cp '{tmp_path}/made.docx' result/document.docx\n"
    )
    soffice.chmod(0o755)
    with Worker(Limits(seconds=8.0), (), Tools(office=str(soffice), seconds=60.0)) as worker:
        (profile,) = worker.parse(b"{\\rtf1 x}", "panadero.rtf")
    assert [item.text for item in profile.functions] == ["Amasar la harina."]
    assert "converted" in [warning.code for warning in profile.warnings]
