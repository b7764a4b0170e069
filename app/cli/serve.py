"""`perfilario serve` and `worker`: the web application and the process that works beside it."""

from __future__ import annotations

import datetime as dt
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from dataclasses import dataclass, field

import click

from app.cli.opening import Opened, opened
from app.cli.started import say_home, settings
from app.settings import PREFIX, Settings, secret_key
from app.wording import Wording
from parsers.wording import N_
from profiles.accounts import links
from profiles.errors import DomainError

FIRST = N_("There are no accounts yet. The first administrator begins here, once:\n\n  {address}\n")
WORKER = ("app.cli", "worker", "--with-parent")
PATIENCE = 20.0  # seconds that a process may take to end in order
RESTART_AFTER = 2.0


class PortIsTaken(DomainError):
    """Another program listens there."""

    problem = N_("Port {port} of {host} is taken by another program.")
    remedy = N_("Stop it, or choose another port: PERFILARIO_PORT=8001 perfilario serve")


class WebDidNotStart(DomainError):
    """The web process ended before it answered."""

    problem = N_("The web server ended before it answered (exit code {code}).")
    remedy = N_("The log above says why.")


@click.command(help=N_("Serve the application on this computer, with one worker beside it, until Ctrl-C."))
@click.option("--port", type=click.IntRange(1, 65535), help=N_("The port; by default PERFILARIO_PORT."))
def serve(port: int | None) -> None:
    chosen = settings()
    wanted = port or chosen.port
    with opened() as catalogue:  # makes the database, or says that it must be upgraded
        words = catalogue.wording
        secret_key(chosen)
        refuse_taken_port(chosen.host, wanted)
        first = _first_link(catalogue)
    service = Service(chosen, wanted, words, first)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: service.stopping.set())
    sys.exit(service.run())


@click.command(help=N_("Do the long work of this home: read uploads, enter imports, keep the search index."))
@click.option("--with-parent", is_flag=True, hidden=True)
def worker(with_parent: bool) -> None:
    from app import logs
    from app.serving import end_with_parent
    from app.worker import run

    if with_parent:
        end_with_parent()

    chosen = settings()
    say_home(chosen)
    logs.configure(as_json=chosen.log_format == "json", level=chosen.log_level)
    run(chosen)


def _first_link(catalogue: Opened) -> str | None:
    """The path of the link with which the first administrator begins, None where there are accounts already."""
    with catalogue.database.reading() as session:
        if not links.is_unused(session):
            return None
    with catalogue.database.writing() as session:
        lasts = dt.timedelta(hours=catalogue.settings.invitation_hours)
        return f"/first/{links.make_first(session, catalogue.acting(), lasts)}"


def refuse_taken_port(host: str, port: int) -> None:
    """Raises PortIsTaken where nobody else could listen."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        if os.name != "nt":  # there it would let two listen at once
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            raise PortIsTaken(host=host, port=port) from error


@dataclass(slots=True)
class Service:
    """The two processes of one home: both are started, watched, and stopped together."""

    settings: Settings
    port: int
    words: Wording
    first: str | None = None
    stopping: threading.Event = field(default_factory=threading.Event)

    def run(self) -> int:
        """Serves until it is to stop; gives the exit code."""
        web = self._start("app.serving", f"{self.settings.host}:{self.port}")
        worker = self._start(*WORKER)
        try:
            if not self._answers(web):
                if self.stopping.is_set():
                    return 0
                raise WebDidNotStart(code=web.poll() or 0)
            told = self.words.text(N_("Perfilario: {address} (Ctrl-C ends it)"), address=self._address())
            click.echo(told, err=True)
            if self.first:
                click.echo(self.words.text(FIRST, address=f"{self._address()}{self.first}"))
            worker = self._watch(web, worker)
            return 0 if self.stopping.is_set() else 1
        finally:
            _end(worker)
            _end(web)

    def _address(self) -> str:
        return self.settings.public_url or f"http://{self.settings.host}:{self.port}"

    def _watch(
        self, web: subprocess.Popen[bytes], worker: subprocess.Popen[bytes]
    ) -> subprocess.Popen[bytes]:
        """Waits until it is to stop or the web ends; a worker that fails is started again."""
        while not self.stopping.wait(0.5) and web.poll() is None:
            if worker.poll() and not self.stopping.wait(RESTART_AFTER):
                worker = self._start(*WORKER)
        return worker

    def _answers(self, web: subprocess.Popen[bytes]) -> bool:
        host = f"[{self.settings.host}]" if ":" in self.settings.host else self.settings.host
        while web.poll() is None and not self.stopping.is_set():
            try:
                with urllib.request.urlopen(f"http://{host}:{self.port}/healthz", timeout=5):
                    return True
            except OSError:
                time.sleep(0.1)
        return False

    def _start(self, module: str, *arguments: str) -> subprocess.Popen[bytes]:
        # in a session of its own, so that Ctrl-C reaches this process alone, which then ends both in order; by the
        # pipe it notices when this process is gone without a word
        return subprocess.Popen(  # noqa: S603 - our own
            [sys.executable, "-m", module, *arguments],
            env={**os.environ, f"{PREFIX}PORT": str(self.port)},
            stdin=subprocess.PIPE,
            start_new_session=os.name != "nt",
        )


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    assert process.stdin is not None
    process.stdin.close()
