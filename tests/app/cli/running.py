"""Runs the command line in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
COMMAND = "import sys; from app.cli import main; sys.argv[0] = 'perfilario'; main()"


def run(
    home: Path, *arguments: str, code: str = COMMAND, **settings: str
) -> subprocess.CompletedProcess[str]:
    """The finished process; settings are given without their prefix, by default in English."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PERFILARIO_")}
    chosen = {"HOME": str(home), "LANGUAGE": "en", "PROCESSES": "1", **settings}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *arguments],
        env={**kept, **{f"PERFILARIO_{name}": value for name, value in chosen.items()}},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
