"""Places the boxes of a chart: a tidy tree whose end positions hang in columns, so that it stays narrow.

Pure geometry in points: no two boxes overlap, a head stands above the middle of its own, and subordinates
without subordinates, from the second on, are stacked under a common line instead of side by side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

BOX_WIDTH = 200
BOX_HEIGHT = 64
# Everything stands on rows of this height: a box takes two, the gap above a box one.
ROW = 36
BOX_ROWS = 2
LEVEL_ROWS = 3
GAP = 24
INDENT = 18
STACK_FROM = 2
STACK_MOST = 8
LOOSE_ACROSS = 5

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """Top left corners of boxes, the poly-line to each box from its head, and the size of the whole."""

    corners: Mapping[str, Point]
    links: Mapping[str, tuple[Point, ...]]
    width: float
    height: float


@dataclass(slots=True)
class _Shape:
    """A subtree around its head's middle at x = 0: its own boxes and links, its outline a row from its top.

    `parts` are the shapes below with how far right and how many rows down they stand.
    """

    boxes: dict[str, Point] = field(default_factory=dict)
    links: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    left: list[float] = field(default_factory=list)
    right: list[float] = field(default_factory=list)
    parts: list[tuple[_Shape, float, int]] = field(default_factory=list)


def lay_out(roots: Sequence[str], children: Mapping[str, Sequence[str]], loose: Sequence[str] = ()) -> Layout:
    """The layout of a forest, `loose` places in a grid under it; `children` must hold no circle."""
    shapes = [_tree(root, children) for root in roots]
    whole = _Shape()
    for shape, offset in zip(shapes, _side_by_side(shapes), strict=True):
        _take(whole, shape, offset, 0)
    if loose:
        _add_grid(whole, loose)
    if not whole.parts:
        return Layout({}, {}, 0, 0)
    edge = min(whole.left)
    corners: dict[str, Point] = {}
    links: dict[str, tuple[Point, ...]] = {}
    waiting = [(whole, -edge, 0)]
    while waiting:
        shape, right, row = waiting.pop()
        down = row * ROW
        corners.update((key, (x + right - BOX_WIDTH / 2, y + down)) for key, (x, y) in shape.boxes.items())
        for key, points in shape.links.items():
            links[key] = tuple((x + right, y + down) for x, y in points)
        waiting.extend((part, right + x, row + below) for part, x, below in reversed(shape.parts))
    height = max(y for _, y in corners.values()) + BOX_HEIGHT
    return Layout(corners, links, max(whole.right) - edge, height)


def _tree(root: str, children: Mapping[str, Sequence[str]]) -> _Shape:
    """Heads after their subordinates, without recursion: a chain may be thousands deep."""
    order = [root]
    for place in order:
        order.extend(children.get(place, ()))
    done: dict[str, _Shape] = {}
    for place in reversed(order):
        under = children.get(place, ())
        ends = [child for child in under if not children.get(child)]
        stacked = ends if len(ends) >= STACK_FROM else []
        parts = [(child, done.pop(child)) for child in under if child not in stacked]
        done[place] = _join(place, parts, _columns(stacked))
    return done[root]


def _columns(stacked: Sequence[str]) -> list[list[str]]:
    """The stacked places in columns of nearly equal length."""
    if not stacked:
        return []
    number = -(-len(stacked) // STACK_MOST)
    length = -(-len(stacked) // number)
    return [list(stacked[start : start + length]) for start in range(0, len(stacked), length)]


def _join(place: str, parts: list[tuple[str, _Shape]], columns: list[list[str]]) -> _Shape:
    shape = _Shape({place: (0, 0)}, {}, [-BOX_WIDTH / 2] * BOX_ROWS, [BOX_WIDTH / 2] * BOX_ROWS)
    shapes = [part for _, part in parts] + [_stack(column) for column in columns]
    if not shapes:
        return shape
    offsets = _side_by_side(shapes)
    middle = (offsets[0] + offsets[-1]) / 2
    bus = BOX_HEIGHT + (LEVEL_ROWS * ROW - BOX_HEIGHT) / 2
    for index, (below, offset) in enumerate(zip(shapes, offsets, strict=True)):
        x = offset - middle
        start: tuple[Point, ...] = ((0, BOX_HEIGHT), (0, bus))
        if index < len(parts):
            shape.links[parts[index][0]] = (*start, (x, bus), (x, LEVEL_ROWS * ROW))
        else:
            spine = x - BOX_WIDTH / 2 - INDENT / 2
            for end, (_, y) in below.boxes.items():
                edge = LEVEL_ROWS * ROW + y + BOX_HEIGHT / 2
                shape.links[end] = (*start, (spine, bus), (spine, edge), (x - BOX_WIDTH / 2, edge))
    # The row of the gap belongs to the lines drawn in it.
    reach = [offset - middle for offset in offsets]
    shape.left.append(min(0.0, *reach) if columns == [] else min(reach) - BOX_WIDTH / 2 - INDENT)
    shape.right.append(max(0.0, *reach))
    for below, x in zip(shapes, reach, strict=True):
        _take(shape, below, x, LEVEL_ROWS)
    return shape


def _stack(column: Sequence[str]) -> _Shape:
    """Boxes under one another; room on the left for the line that they hang from."""
    rows = len(column) * BOX_ROWS
    boxes = {place: (0.0, float(index * BOX_ROWS * ROW)) for index, place in enumerate(column)}
    return _Shape(boxes, {}, [-BOX_WIDTH / 2 - INDENT] * rows, [BOX_WIDTH / 2] * rows)


def _side_by_side(shapes: Sequence[_Shape]) -> list[float]:
    """Where each shape's middle goes so that its outline clears all before it by the gap."""
    offsets: list[float] = []
    outline: list[float] = []
    for shape in shapes:
        shared = zip(outline, shape.left, strict=False)
        offset = max((right - left + GAP for right, left in shared), default=0.0) if offsets else 0.0
        offsets.append(offset)
        moved = [right + offset for right in shape.right]
        outline = [max(pair) for pair in zip(outline, moved, strict=False)] + (
            moved[len(outline) :] or outline[len(moved) :]
        )
    return offsets


def _take(whole: _Shape, part: _Shape, x: float, row: int) -> None:
    """Adds `part` to `whole`, `x` to the right and `row` rows down."""
    whole.parts.append((part, x, row))
    for index, (left, right) in enumerate(zip(part.left, part.right, strict=True), row):
        if index < len(whole.left):
            whole.left[index] = min(whole.left[index], left + x)
            whole.right[index] = max(whole.right[index], right + x)
        else:
            whole.left.append(left + x)
            whole.right.append(right + x)


def _add_grid(whole: _Shape, loose: Sequence[str]) -> None:
    step = BOX_WIDTH + GAP
    across = max(LOOSE_ACROSS, int((max(whole.right, default=0) - min(whole.left, default=0)) // step))
    first = min(whole.left, default=0.0)
    top = len(whole.left) + (LEVEL_ROWS - BOX_ROWS) * 2 if whole.left else 0
    for index, place in enumerate(loose):
        line, column = divmod(index, across)
        box = _Shape({place: (BOX_WIDTH / 2, 0.0)}, {}, [0.0] * BOX_ROWS, [float(BOX_WIDTH)] * BOX_ROWS)
        row = top + line * (BOX_ROWS + 1)
        while len(whole.left) < row:
            whole.left.append(first)
            whole.right.append(first)
        _take(whole, box, first + column * step, row)
