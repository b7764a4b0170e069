"""How long two revisions of many duties take to compare: `python -m benchmarks.redline [DUTIES] [RUNS]`.

Against difflib's word diff of the two whole texts, in the same run; fails from one second on at the median.
"""

from __future__ import annotations

import difflib
import random
import statistics
import sys

from benchmarks.timing import seconds
from parsers.profile import Function, ParsedProfile
from profiles.comparison import differences
from profiles.comparison.rows import parts

LIMIT_SECONDS = 1.0
DEEDS = ("Revisar", "Ordenar", "Registrar", "Comparar", "Archivar", "Pesar", "Coordinar", "Informar")
THINGS = (
    "guías", "pedidos", "sacos", "facturas", "plantas", "lotes", "insumos", "macetas", "turnos", "equipos", "despachos",
    "formatos", "muestras", "llaves", "cuadernos", "semillas", "etiquetas", "sustratos", "reclamos", "vales",
)  # fmt: skip


def main() -> int:
    duties = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    old, new = revisions(duties)
    texts = [" ".join(one.text for one in side.functions) for side in (old, new)]
    ours = statistics.median(seconds(lambda: parts(old, new), runs))
    theirs = statistics.median(seconds(lambda: word_diff(*texts), runs))
    print(f"{duties} duties, {len(differences(old, new))} changes, {len(texts[0].split())} words a side")
    print(f"redline by items     {ours:7.3f} s")
    print(f"difflib word diff    {theirs:7.3f} s")
    print(f"ratio to difflib     {ours / theirs:7.2f}")
    return int(ours >= LIMIT_SECONDS)


def revisions(duties: int) -> tuple[ParsedProfile, ParsedProfile]:
    """Two revisions: of the duties every third is reworded, every tenth moved, taken out or new."""
    chance = random.Random(7)
    texts = [_duty(chance, number) for number in range(duties)]
    changed = [_reworded(chance, text) if place % 3 == 0 else text for place, text in enumerate(texts)]
    moved = [changed.pop(place) for place in range(len(changed) - 1, -1, -10)]
    for text in moved[::2]:
        changed.insert(chance.randrange(len(changed)), text)
    for number in range(duties // 20):
        changed.insert(chance.randrange(len(changed)), _duty(chance, duties + number))
    return _profile(texts), _profile(changed)


def word_diff(old: str, new: str) -> list[tuple[str, int, int, int, int]]:
    return difflib.SequenceMatcher(None, old.split(), new.split(), autojunk=False).get_opcodes()


def _duty(chance: random.Random, number: int) -> str:
    things = chance.sample(THINGS, 5)
    return f"{chance.choice(DEEDS)} los {things[0]} y {things[1]} con {things[2]}, {things[3]} y {things[4]} del turno {number}."


def _reworded(chance: random.Random, text: str) -> str:
    words = text.split()
    words[chance.randrange(1, len(words))] = chance.choice(THINGS)
    return " ".join([*words[:-1], "de cada día,", words[-1]])


def _profile(texts: list[str]) -> ParsedProfile:
    duties = (Function(text=text, number=f"2.{number}") for number, text in enumerate(texts, start=1))
    return ParsedProfile(source="", functions=tuple(duties))


if __name__ == "__main__":
    sys.exit(main())
