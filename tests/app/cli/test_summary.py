"""What an import shows of its progress where no terminal is."""

import pytest

from app.cli.opening import Opened
from app.cli.summary import progress
from app.database import Database
from app.settings import Settings
from app.wording import wording


def test_a_line_now_and_then(home: Settings, store: Database, capsys: pytest.CaptureFixture[str]) -> None:
    now = [0.0]
    catalogue = Opened(home, store, wording("en"))
    with progress(catalogue, 2000, 20, lambda: now[0]) as shown:
        for number in range(4):
            now[0] += 6.0
            shown.advance(f"p/{number}.txt", failed=number == 1)
    assert (shown.done, shown.failed) == (24, 1)
    assert capsys.readouterr().err.splitlines() == [
        "22 of 2000 files · 1 not read",
        "24 of 2000 files · 1 not read · about 3 h 18 min left",
    ]
