"""A chart as shapes to draw: boxes with wrapped titles, lines, and the size of the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from parsers.vocabulary import fold
from profiles.organisation.chart import Chart, LineKind, Place
from profiles.organisation.layout import BOX_HEIGHT, BOX_WIDTH, Layout, Point, lay_out

MARGIN = 24
# Room for text in a box, and the sizes it is drawn in.
TEXT_WIDTH = 176
TITLE_SIZE = 12
SMALL_SIZE = 10
TITLE_LINES = 2
LOOSE_LABEL = 28


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the drawing, by its top left corner; `below` counts everybody under it."""

    place: Place
    x: float
    y: float
    title: tuple[str, ...]
    area: str
    below: int
    name: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line as SVG path data; `kind` is direct, functional, further or told."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn, in points; `loose_from` is where the places without any line begin, if there are any."""

    boxes: tuple[Box, ...]
    strokes: tuple[Stroke, ...]
    width: float
    height: float
    loose_from: float | None


def drawing(chart: Chart) -> Drawing:
    """The drawing of a chart."""
    layout = lay_out(chart.roots, chart.children, chart.loose)
    counts = _below(chart)
    boxes = tuple(
        _box(chart.places[key], corner, counts.get(key, 0)) for key, corner in layout.corners.items()
    )
    loose = [layout.corners[key][1] for key in chart.loose]
    return Drawing(
        boxes,
        tuple(_strokes(chart, layout)),
        layout.width + 2 * MARGIN,
        layout.height + 2 * MARGIN,
        min(loose) + MARGIN - LOOSE_LABEL / 2 if loose and chart.roots else None,
    )


def _box(place: Place, corner: Point, below: int) -> Box:
    lines = wrapped(place.title, TITLE_SIZE, TITLE_LINES)
    area = wrapped(place.area or "", SMALL_SIZE, 1)[0]
    name = fold(f"{place.title} {place.code or ''} {place.area or ''}")
    return Box(place, corner[0] + MARGIN, corner[1] + MARGIN, lines, area, below, name)


def wrapped(text: str, size: float, most: int) -> tuple[str, ...]:
    """`text` in at most `most` lines that fit into a box; what does not fit ends in '…'. At least one line."""
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < most:
        count = 1
        while count < len(words) and _width(" ".join(words[: count + 1]), size) <= TEXT_WIDTH:
            count += 1
        lines.append(" ".join(words[:count]))
        words = words[count:]
    if words:
        lines[-1] += " …"
    return tuple(_cut(line, size) for line in lines) or ("",)


def _cut(line: str, size: float) -> str:
    if _width(line, size) <= TEXT_WIDTH:
        return line
    kept = line.removesuffix(" …")
    while kept and _width(kept + "…", size) > TEXT_WIDTH:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def _width(text: str, size: float) -> float:
    """About how wide `text` is drawn, in points; sans-serif letters differ little from one another."""
    return size * sum(0.34 if letter in " .,;:il'|" else 0.8 if letter.isupper() else 0.65 for letter in text)


def _strokes(chart: Chart, layout: Layout) -> list[Stroke]:
    """Lines of the tree under those that are drawn over it."""
    tree: list[Stroke] = []
    over: list[Stroke] = []
    for line in chart.lines:
        if line.in_tree:
            kind = "told" if line.told_by_head else line.kind.value
            tree.append(Stroke(_elbow(layout.links[line.subordinate]), kind))
        else:
            kind = "functional" if line.kind is LineKind.FUNCTIONAL else "further"
            over.append(Stroke(_curve(layout.corners[line.head], layout.corners[line.subordinate]), kind))
    return tree + over


def _elbow(points: tuple[Point, ...]) -> str:
    return "M" + "L".join(f"{_n(x + MARGIN)} {_n(y + MARGIN)}" for x, y in points)


def _curve(head: Point, subordinate: Point) -> str:
    """From the side of one box to the side of the other that face each other, else around the right."""
    left_to_right = subordinate[0] >= head[0]
    start_x = head[0] + (BOX_WIDTH if left_to_right else 0)
    apart = abs(subordinate[0] - head[0]) >= BOX_WIDTH
    end_x = (
        subordinate[0] + (0 if left_to_right else BOX_WIDTH) if apart else start_x + subordinate[0] - head[0]
    )
    start_y, end_y = head[1] + BOX_HEIGHT * 0.6, subordinate[1] + BOX_HEIGHT * 0.4
    bend = max(36.0, abs(end_x - start_x) / 3) * (1 if left_to_right else -1)
    second = end_x - bend if apart else end_x + bend
    points = ((start_x, start_y), (start_x + bend, start_y), (second, end_y), (end_x, end_y))
    start, *rest = (f"{_n(x + MARGIN)} {_n(y + MARGIN)}" for x, y in points)
    return f"M{start}C{', '.join(rest)}"


def _below(chart: Chart) -> Mapping[str, int]:
    order = list(chart.roots)
    for place in order:
        order.extend(chart.children.get(place, ()))
    counts: dict[str, int] = {}
    for place in reversed(order):
        counts[place] = sum(1 + counts[child] for child in chart.children.get(place, ()))
    return counts


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
