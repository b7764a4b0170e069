"""How long the controlled copy of a seven-page profile takes: `python -m benchmarks.paper [RUNS]`.

Beside it the same tool's time for an empty page, which nothing that is made with it can take less than. The first of a
process, which loads the fonts, is told apart. Fails where the median PDF takes more than 500 ms.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from benchmarks.timing import seconds

LIMIT_MS = 500.0


def main() -> int:
    import typst

    from app.exports.paper import pdf, word

    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    sheets = [seven_pages(number) for number in range(runs + 1)]
    sheet, fresh = sheets[0], iter(sheets[1:])
    first, _ = timed(lambda: pdf.write(sheet), 1)
    made, worst = timed(lambda: pdf.write(next(fresh)), runs)
    in_word, slowest = timed(lambda: word.write(sheet), runs)
    empty, _ = timed(lambda: typst.compile(b"x", format="pdf", ignore_system_fonts=True), runs)
    print(f"pages                 {pages(pdf.write(sheet)):6d}")
    print(f"PDF, first            {first:6.1f} ms")
    print(
        f"PDF                   median {made:6.1f} ms  worst {worst:6.1f} ms  {made / empty:.1f} times an empty page"
    )
    print(f"Word                  median {in_word:6.1f} ms  worst {slowest:6.1f} ms")
    print(f"an empty page         median {empty:6.1f} ms")
    return int(made > LIMIT_MS)


def seven_pages(number: int) -> Any:
    """A profile of the sample company's kind with so many duties that it fills seven pages, with a copy's mark.

    No duty of one number is of another: what was set once is not set again by the tool.
    """
    from app.exports.paper.laying import lay
    from app.exports.paper.sheet import Stamp
    from samples.documents import documents

    profile = next(one for sample in documents() for one in sample.profiles if one.matrix)
    duties = [
        replace(one, number=f"2.{place}", text=f"{one.text} ({number}-{place})")
        for place, one in enumerate(profile.functions * 24, start=1)
    ]
    stamp = Stamp(
        "COPIA NO CONTROLADA · 22/11/2026 · Eva Ríos", "https://vivero.example/c/" + "0" * 20, "Código"
    )
    return replace(lay(replace(profile, functions=tuple(duties))), stamp=stamp)


def pages(data: bytes) -> int:
    from pypdfium2 import PdfDocument

    document = PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()


def timed(work: Callable[[], object], runs: int) -> tuple[float, float]:
    """The median and the longest of several runs, in milliseconds."""
    found = [1000 * one for one in seconds(work, runs)]
    return statistics.median(found), max(found)


if __name__ == "__main__":
    sys.exit(main())
