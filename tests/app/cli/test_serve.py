"""`perfilario serve` as people start it: it answers, does the work, and ends in order."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from app.database import connect
from app.jobs import wake
from app.settings import Settings
from profiles import jobs
from profiles.models import Job
from tests.app.seeding import ACTING


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def command(home: Path, *arguments: str) -> subprocess.Popen[str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("PERFILARIO_")}
    environment = {**own, "PERFILARIO_HOME": str(home), "PERFILARIO_LOG_FORMAT": "json"}
    return subprocess.Popen(
        [sys.executable, "-m", "app.cli", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def serving(home: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = command(home, "serve", "--port", str(port))
    try:
        wait_for(lambda: answers(port))
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def wait_for(found: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not found():
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_works_and_ends_in_order(tmp_path: Path, stop: signal.Signals) -> None:
    port = free_port()
    with serving(tmp_path, port) as process:
        store = connect(Settings(home=tmp_path).database, "k" * 32)
        wait_for(lambda: not is_free(tmp_path))
        with store.writing() as session:
            jobs.enqueue(session, "read", {"batch": 1, "total": 0}, ACTING.now)
        wake(tmp_path)

        def is_done() -> bool:
            with store.reading() as session:
                return session.get_one(Job, 1).state == "done"

        wait_for(is_done)
        second = command(tmp_path, "serve", "--port", str(port))
        _, told = second.communicate(timeout=30)
        assert second.returncode == 1
        assert f"El puerto {port} de 127.0.0.1 está ocupado" in told
        third = command(tmp_path, "worker")
        _, told = third.communicate(timeout=30)
        assert third.returncode == 1
        assert "Ya hay un proceso de trabajo" in told
        time.sleep(1)  # the address is told a moment after the application answers
        process.send_signal(stop)
        first, told = process.communicate(timeout=30)
        assert process.returncode == 0
        assert f"http://127.0.0.1:{port}" in told
        assert first.count(f"http://127.0.0.1:{port}/first/") == 1  # there are no accounts yet
        assert "Traceback" not in told
        store.close()
    assert not answers(port)
    assert is_free(tmp_path)


def test_nothing_is_left_of_a_killed_service(tmp_path: Path) -> None:
    port = free_port()
    with serving(tmp_path, port) as process:
        wait_for(lambda: not is_free(tmp_path))
        process.kill()
        wait_for(lambda: not answers(port))
        wait_for(lambda: is_free(tmp_path))


def is_free(home: Path) -> bool:
    lock = FileLock(home / "worker.lock")
    try:
        with lock.acquire(timeout=0):
            return True
    except TimeoutError:
        return False
