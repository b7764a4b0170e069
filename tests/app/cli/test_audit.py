"""`audit verify` and `audit list`."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import text

from app.database import connect
from tests.app.cli.conftest import Command

LIMA = ZoneInfo("America/Lima")


def test_a_whole_trail_and_one_that_was_changed(command: Command, tmp_path: Path) -> None:
    command("user", "add", "ana", "--name", "Ana", "--role", "hr")
    whole = command("audit", "verify", "--json")
    said = json.loads(whole.stdout)
    assert (whole.exit_code, said["intact"], said["troubles"]) == (0, True, [])
    assert said["head"] in command("audit", "verify", "--head", said["head"]).output
    store = connect(f"sqlite:///{tmp_path / 'home' / 'perfilario.db'}", "k" * 32)
    with store.writing() as session:
        session.execute(text("DROP TRIGGER trail_entry_no_update"))
        session.execute(text("UPDATE trail_entry SET action = 'role.revoked' WHERE action = 'role.granted'"))
    store.close()
    changed = command("audit", "verify")
    assert (changed.exit_code, changed.stdout.count("Entry 2 of the trail was changed")) == (1, 1)


def test_the_list_is_in_the_time_of_the_installation(command: Command) -> None:
    command("user", "add", "ana", "--name", "Ana", "--role", "hr")
    [entry] = command("audit", "list", "--action", "role", "--json").stdout.splitlines()
    at = datetime.fromisoformat(json.loads(entry)["at"]).astimezone(LIMA)
    listed = command("audit", "list", "--action", "role", TIMEZONE="America/Lima").stdout
    assert re.split(r"\t", listed)[1] == f"{at:%Y-%m-%d %H:%M:%S} -0500"
