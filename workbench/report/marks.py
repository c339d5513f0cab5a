"""Turn a text and overlapping spans into the segments that every view paints."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text and the ids (places in the list of spans) that cover all of it."""

    text: str
    ids: tuple[int, ...] = ()


def segments(text: str, spans: Sequence[tuple[int, int]]) -> list[Segment]:
    """Cut `text` wherever one of the half-open code-point `spans` starts or ends.

    Joined, the segments are the text again. An empty span (an insertion point) gives a segment
    with empty text at its place; spans may overlap, nest and repeat.
    """
    starts, ends, points = _by_place(spans)
    cuts = sorted({0, len(text), *starts, *ends, *points})
    active: set[int] = set()
    pieces: list[Segment] = []
    for place, following in zip(cuts, [*cuts[1:], len(text)], strict=True):
        active.difference_update(ends.get(place, ()))
        active.update(starts.get(place, ()))
        if place in points:
            pieces.append(Segment("", tuple(points[place])))
        if place < following:
            pieces.append(Segment(text[place:following], tuple(sorted(active))))
    return pieces


def first_of(pieces: Iterable[Segment]) -> dict[int, int]:
    """Return, for each id, the index of the first segment that bears it."""
    firsts: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        for span in piece.ids:
            firsts.setdefault(span, index)
    return firsts


def last_of(pieces: Iterable[Segment]) -> dict[int, int]:
    """Return, for each id, the index of the last segment that bears it."""
    return {span: index for index, piece in enumerate(pieces) for span in piece.ids}


_Places = dict[int, list[int]]


def _by_place(spans: Sequence[tuple[int, int]]) -> tuple[_Places, _Places, _Places]:
    starts: _Places = defaultdict(list)
    ends: _Places = defaultdict(list)
    points: _Places = defaultdict(list)
    for index, (start, end) in enumerate(spans):
        if start == end:
            points[start].append(index)
        else:
            starts[start].append(index)
            ends[end].append(index)
    return starts, ends, points
