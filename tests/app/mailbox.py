"""A mail server of SMTP for tests, and a moment to write mails at."""

from __future__ import annotations

import asyncio
import datetime as dt
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller

from profiles.acting import Acting

NOW = dt.datetime(2024, 5, 2, 12, 0, tzinfo=dt.UTC)
ACTING = Acting("ana", NOW, NOW.date())


@dataclass
class Box:
    """What the server took; it refuses addresses that begin with 'no'."""

    taken: list[tuple[list[str], str]] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        await asyncio.sleep(0)
        if address.startswith("no"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        await asyncio.sleep(0)
        self.taken.append((envelope.rcpt_tos, envelope.content.decode()))
        return "250 OK"


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def serve() -> Iterator[tuple[Box, str]]:
    """A box and the address of its server, which ends with the generator."""
    held = Box()
    port = free_port()
    server = Controller(held, hostname="127.0.0.1", port=port)
    server.start()
    yield held, f"smtp://127.0.0.1:{port}?tls=none"
    server.stop()
