"""Grids of cells from the rulings of a page, with merged cells and open sides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from parsers.readers.pdf.rulings import Ruling
from parsers.readers.pdf.space import Box

SNAP = 2.0
"""Rulings not farther apart than this many points, step by step, are one."""

WIDEST_SNAP = 4.5
TOUCH = 3.0
SHORTEST = 3.0
FEWEST_SIDES = 3
TALL = 200.0
COVERED = 0.6
MOST_RULINGS = 4_000
MOST_FILLS = 400
MOST_PLACES = 12_000


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a grid: its top left row and column, its spans and its box."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines between columns and rows in points, and for each row and column the place that covers it."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    places: tuple[Place, ...]
    owners: tuple[tuple[int, ...], ...]

    @property
    def box(self) -> Box:
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def places_at(self, points: Sequence[tuple[float, float]]) -> list[int | None]:
        """For each point the index of the place that holds it, None outside the grid."""
        x0, top, x1, bottom = self.box
        return [
            self.owners[bisect_right(self.ys, y) - 1][bisect_right(self.xs, x) - 1]
            if x0 <= x < x1 and top <= y < bottom
            else None
            for x, y in points
        ]


def grids(rulings: Sequence[Ruling], fills: Sequence[Box]) -> list[Grid]:
    """Every grid on the page from top to bottom; a lone box is a grid of one place."""
    merged = _merged(ruling for ruling in rulings if _length(ruling) >= SHORTEST)
    if len(merged) > MOST_RULINGS:
        return []
    if sides := [side for box in _outer(fills[:MOST_FILLS]) for side in _sides(box, merged)]:
        merged = _merged([*merged, *sides])
    groups = _connected(merged)
    groups.extend(_open_rows([group[0] for group in groups if len(group) == 1]))
    found = [grid for group in groups if (grid := _grid(group)) is not None]
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _open_rows(rulings: Sequence[Ruling]) -> Iterator[list[Ruling]]:
    """Upright rulings as long as each other that no level one ties: a row cut above and below by page breaks."""
    alike: dict[tuple[int, int], list[Ruling]] = {}
    for ruling in rulings:
        if not ruling.horizontal and _length(ruling) > TALL:
            alike.setdefault((round(ruling.top / TOUCH), round(ruling.bottom / TOUCH)), []).append(ruling)
    for group in alike.values():
        if len(group) >= FEWEST_SIDES:
            left, right = min(ruling.x0 for ruling in group), max(ruling.x0 for ruling in group)
            ends = [Ruling(left, y, right, y, horizontal=True) for y in (group[0].top, group[0].bottom)]
            yield [*group, *ends]


def _outer(fills: Sequence[Box]) -> list[Box]:
    """The filled boxes that do not lie in another: shaded text in a shaded cell has no border."""
    found: list[Box] = []
    for box in sorted(set(fills), key=lambda box: (box[0] - box[2]) * (box[3] - box[1])):
        if not any(_holds(outer, box) for outer in found):
            found.append(box)
    return found


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer[0] - SNAP <= inner[0]
        and outer[1] - SNAP <= inner[1]
        and outer[2] + SNAP >= inner[2]
        and outer[3] + SNAP >= inner[3]
    )


def _sides(box: Box, rulings: Sequence[Ruling]) -> Iterator[Ruling]:
    """The sides of a filled box that reach from one ruling to another: borders that a program drew otherwise."""
    x0, top, x1, bottom = box
    if _is_held(box, [(r.x0, r.top, r.bottom) for r in rulings if not r.horizontal]):
        yield Ruling(x0, top, x1, top, horizontal=True)
        yield Ruling(x0, bottom, x1, bottom, horizontal=True)
    if _is_held((top, x0, bottom, x1), [(r.top, r.x0, r.x1) for r in rulings if r.horizontal]):
        yield Ruling(x0, top, x0, bottom, horizontal=False)
        yield Ruling(x1, top, x1, bottom, horizontal=False)


def _is_held(box: Box, walls: Sequence[tuple[float, float, float]]) -> bool:
    """Whether walls (position, start, end) stand at the first and at the second end of the box."""
    first, start, second, end = box
    middle = (start + end) / 2
    near = [at for at, low, high in walls if low - TOUCH <= middle <= high + TOUCH]
    return any(abs(at - first) <= SNAP for at in near) and any(abs(at - second) <= SNAP for at in near)


def _length(ruling: Ruling) -> float:
    return max(ruling.x1 - ruling.x0, ruling.bottom - ruling.top)


def _merged(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Rulings of one line joined where they touch or overlap."""
    found: list[Ruling] = []
    ordered: dict[bool, list[tuple[float, float, float]]] = {True: [], False: []}
    for ruling in rulings:
        if ruling.horizontal:
            ordered[True].append((ruling.top, ruling.x0, ruling.x1))
        else:
            ordered[False].append((ruling.x0, ruling.top, ruling.bottom))
    for horizontal, lines in ordered.items():
        for group in _snapped(lines):
            for at, start, end in _joined(group):
                found.append(
                    Ruling(start, at, end, at, horizontal=True)
                    if horizontal
                    else Ruling(at, start, at, end, horizontal=False)
                )
    return found


def _snapped(lines: list[tuple[float, float, float]]) -> list[list[tuple[float, float, float]]]:
    groups: list[list[tuple[float, float, float]]] = []
    for line in sorted(lines):
        near = groups and line[0] - groups[-1][-1][0] <= SNAP and line[0] - groups[-1][0][0] <= WIDEST_SNAP
        if near:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _joined(group: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Segments of one snapped line, each with its own mean position."""
    found: list[list[tuple[float, float, float]]] = []
    end = float("-inf")
    for line in sorted(group, key=lambda line: line[1]):
        if found and line[1] <= end + TOUCH:
            found[-1].append(line)
        else:
            found.append([line])
        end = max(end, line[2]) if len(found[-1]) > 1 else line[2]
    return [
        (sum(line[0] for line in lines) / len(lines), lines[0][1], max(line[2] for line in lines))
        for lines in found
    ]


def _connected(rulings: list[Ruling]) -> list[list[Ruling]]:
    """Groups of rulings that cross or touch, directly or through others."""
    parents = list(range(len(rulings)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    upright = sorted(
        (index for index, ruling in enumerate(rulings) if not ruling.horizontal), key=lambda i: rulings[i].x0
    )
    positions = [rulings[index].x0 for index in upright]
    for index, line in enumerate(rulings):
        if not line.horizontal:
            continue
        first, last = bisect_right(positions, line.x0 - TOUCH), bisect_right(positions, line.x1 + TOUCH)
        for other in upright[first:last]:
            if rulings[other].top - TOUCH <= line.top <= rulings[other].bottom + TOUCH:
                parents[root(other)] = root(index)
    groups: dict[int, list[Ruling]] = {}
    for index, ruling in enumerate(rulings):
        groups.setdefault(root(index), []).append(ruling)
    return list(groups.values())


def _grid(rulings: list[Ruling]) -> Grid | None:
    """The grid that a connected group draws; None for a lone line or a drawing that is no table."""
    level = [ruling for ruling in rulings if ruling.horizontal]
    upright = [ruling for ruling in rulings if not ruling.horizontal]
    if not level or not upright or len(level) + len(upright) < 3:
        return None
    xs = _positions([*(r.x0 for r in upright), min(r.x0 for r in level), max(r.x1 for r in level)])
    ys = _positions([*(r.top for r in level), min(r.top for r in upright), max(r.bottom for r in upright)])
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > MOST_PLACES:
        return None
    walls = _walls(upright, xs, ys)
    floors = _floors(level, xs, ys)
    return _with_places(xs, ys, walls, floors)


def _positions(values: list[float]) -> list[float]:
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= SNAP + 1 and value - groups[-1][0] <= WIDEST_SNAP:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _walls(upright: list[Ruling], xs: list[float], ys: list[float]) -> set[tuple[int, int]]:
    """(row, column) of each place that has a ruling at its left side."""
    found = set()
    for ruling in upright:
        column = _nearest(xs, ruling.x0)
        for row in range(max(_nearest(ys, ruling.top) - 1, 0), len(ys) - 1):
            if ys[row] > ruling.bottom:
                break
            if _covers(ruling.top, ruling.bottom, ys[row], ys[row + 1]):
                found.add((row, column))
    return found


def _floors(level: list[Ruling], xs: list[float], ys: list[float]) -> set[tuple[int, int]]:
    """(row, column) of each place that has a ruling at its top side."""
    found = set()
    for ruling in level:
        row = _nearest(ys, ruling.top)
        for column in range(max(_nearest(xs, ruling.x0) - 1, 0), len(xs) - 1):
            if xs[column] > ruling.x1:
                break
            if _covers(ruling.x0, ruling.x1, xs[column], xs[column + 1]):
                found.add((row, column))
    return found


def _nearest(values: list[float], value: float) -> int:
    index = bisect_right(values, value)
    if index == 0:
        return 0
    if index == len(values) or value - values[index - 1] <= values[index] - value:
        return index - 1
    return index


def _covers(start: float, end: float, first: float, last: float) -> bool:
    return min(end, last) - max(start, first) >= COVERED * (last - first)


def _with_places(
    xs: list[float], ys: list[float], walls: set[tuple[int, int]], floors: set[tuple[int, int]]
) -> Grid:
    rows, columns = len(ys) - 1, len(xs) - 1
    owners = [[-1] * columns for _ in range(rows)]
    places: list[Place] = []
    for row in range(rows):
        for column in range(columns):
            if owners[row][column] >= 0:
                continue
            width = 1
            while column + width < columns and _is_free(row, column + width, owners, walls):
                width += 1
            covered = range(column, column + width)
            height = 1
            while row + height < rows and _is_open(row + height, covered, owners, walls, floors):
                height += 1
            for inner in range(row, row + height):
                owners[inner][column : column + width] = [len(places)] * width
            box = (xs[column], ys[row], xs[column + width], ys[row + height])
            places.append(Place(row, column, height, width, box))
    return Grid(tuple(xs), tuple(ys), tuple(places), tuple(tuple(row) for row in owners))


def _is_free(row: int, column: int, owners: list[list[int]], walls: set[tuple[int, int]]) -> bool:
    """Whether nothing parts this place from the one at its left."""
    return owners[row][column] < 0 and (row, column) not in walls


def _is_open(
    row: int,
    covered: range,
    owners: list[list[int]],
    walls: set[tuple[int, int]],
    floors: set[tuple[int, int]],
) -> bool:
    """Whether nothing parts these columns from the row above, nor from each other."""
    if any((row, column) in floors or owners[row][column] >= 0 for column in covered):
        return False
    return not any((row, column) in walls for column in covered if column > covered.start)
