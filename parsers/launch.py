"""The process that runs one program of another maker for a reader: limited, in a folder of its own, without a network.

It ends the program, and everything that the program started, when the time is up or the reader is gone, and leaves
no file behind.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from parsers.frames import read_frame, write_frame

FOLDER: Final = "{folder}"
"""Stands for the program's folder in its command."""

_PASSED: Final = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT", "TESSDATA_PREFIX")
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000


def confine(memory: int, seconds: float) -> None:
    """Limits memory and processor time of this process and what it starts, and takes the network away where it may."""
    try:
        import resource
    except ImportError:  # Windows: time is limited by waiting, memory is not
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    wanted = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    most = int(seconds * (os.cpu_count() or 1)) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    _leave_network()


def _leave_network() -> None:
    """An own network without any device; as another user's kind of root where only that is permitted."""
    unshare = getattr(ctypes.CDLL(None), "unshare", None)
    if unshare is None:  # not Linux
        return
    user, group = os.getuid(), os.getgid()
    if unshare(_NEW_NETWORK) != 0 and unshare(_NEW_USER | _NEW_NETWORK) == 0:
        with suppress(OSError):
            Path("/proc/self/setgroups").write_text("deny", "ascii")
            Path("/proc/self/uid_map").write_text(f"{user} {user} 1", "ascii")
            Path("/proc/self/gid_map").write_text(f"{group} {group} 1", "ascii")


class Program:
    """A running program with everything that it starts."""

    def __init__(self, command: list[str], folder: Path) -> None:
        environment = {name: os.environ[name] for name in _PASSED if name in os.environ}
        places = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP"), str(folder))
        self._process = subprocess.Popen(  # noqa: S603 - an administrator names the program
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={**environment, **places, "OMP_THREAD_LIMIT": "1"},
            start_new_session=True,
        )

    def wait(self, seconds: float) -> int | None:
        """Its exit code, None where it did not end in time."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def kill(self) -> None:
        """Ends it and what it left running."""
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()


def run(task: dict[str, Any], data: bytes, folder: Path) -> tuple[dict[str, Any], bytes]:
    """Does one task: `command`, `input` and `output` (names in the folder), `files` to put there, and limits."""
    for name, text in {**task["files"], task["input"]: data}.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
    confine(task["memory"], task["seconds"])
    try:
        program = Program([part.replace(FOLDER, str(folder)) for part in task["command"]], folder)
    except OSError:
        return {"outcome": "missing"}, b""
    threading.Thread(target=_watch, args=(program, folder), daemon=True).start()
    try:
        code = program.wait(task["seconds"])
    finally:
        program.kill()
    if code is None:
        return {"outcome": "time"}, b""
    output = folder / task["output"]
    if code != 0 or not output.is_file():
        return {"outcome": "failed"}, b""
    if output.stat().st_size > task["most"]:
        return {"outcome": "large"}, b""
    return {"outcome": "done"}, output.read_bytes()


def _watch(program: Program, folder: Path) -> None:
    """Ends all when standard input does: the reader that asked is gone."""
    sys.stdin.buffer.read(1)
    program.kill()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def main() -> None:
    """Reads one task from standard input, which stays open, and answers on standard output."""
    request = read_frame(sys.stdin.buffer)
    if request is None:
        return
    folder = Path(tempfile.mkdtemp(prefix="perfilario-"))
    try:
        answer, output = run(*request, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    with suppress(BrokenPipeError):
        write_frame(sys.stdout.buffer, answer, output)
    os._exit(0)  # the thread that waits for the reader's end would wait on


if __name__ == "__main__":
    main()
