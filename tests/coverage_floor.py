"""Fails when a package's tests take too few of its branches: `python -m tests.coverage_floor COVERAGE.json`."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FLOOR = 90.0
PACKAGES = ("parsers", "profiles", "search_index")


def shares(report: Mapping[str, Any]) -> dict[str, float]:
    """The share of branches taken in each package, in percent; 0 for a package that was not measured."""
    taken = dict.fromkeys(PACKAGES, 0)
    known = dict.fromkeys(PACKAGES, 0)
    for path, measured in report["files"].items():
        package = Path(path).parts[0]
        if package in known:
            taken[package] += measured["summary"]["covered_branches"]
            known[package] += measured["summary"]["num_branches"]
    return {package: 100 * taken[package] / known[package] if known[package] else 0.0 for package in PACKAGES}


def main(path: str) -> int:
    low = False
    for package, share in shares(json.loads(Path(path).read_text(encoding="utf-8"))).items():
        low |= share < FLOOR
        mark = "" if share >= FLOOR else f"  below the floor of {FLOOR:.0f} %"
        print(f"branches taken in {package}: {share:.1f} %{mark}")
    return int(low)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
