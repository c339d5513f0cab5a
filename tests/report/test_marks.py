from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.report import Segment, segments
from workbench.report.marks import first_of, last_of


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(st.text(max_size=40))
    place = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(place, place), max_size=8))
    return text, [(min(pair), max(pair)) for pair in pairs]


@given(marked_texts())
def test_joined_segments_are_the_text(case: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = case
    assert "".join(piece.text for piece in segments(text, spans)) == text


@given(marked_texts())
def test_each_span_is_the_segments_that_bear_its_id(
    case: tuple[str, list[tuple[int, int]]],
) -> None:
    text, spans = case
    pieces = segments(text, spans)
    for index, (start, end) in enumerate(spans):
        borne = [i for i, piece in enumerate(pieces) if index in piece.ids]
        before = "".join(piece.text for piece in pieces[: borne[0]])
        assert len(before) == start
        assert "".join(pieces[i].text for i in borne) == text[start:end]
        # Nothing but insertion points may stand inside.
        assert not any(pieces[i].text for i in {*range(borne[0], borne[-1])} - {*borne})
        assert first_of(pieces)[index] == borne[0]
        assert last_of(pieces)[index] == borne[-1]


@given(marked_texts())
def test_segments_are_as_few_as_can_be(case: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = case
    inner = {place for pair in spans for place in pair} - {0, len(text)}
    points = {start for start, end in spans if start == end}
    assert len(segments(text, spans)) == (len(inner) + 1 if text else 0) + len(points)


def test_overlaps_nest_and_cross() -> None:
    assert segments("abcdef", [(0, 4), (2, 6), (2, 3)]) == [
        Segment("ab", (0,)),
        Segment("c", (0, 1, 2)),
        Segment("d", (0, 1)),
        Segment("ef", (1,)),
    ]


def test_empty_spans_are_points_of_their_own() -> None:
    assert segments("ab", [(1, 1), (0, 2), (2, 2), (2, 2)]) == [
        Segment("a", (1,)),
        Segment("", (0,)),
        Segment("b", (1,)),
        Segment("", (2, 3)),
    ]


def test_offsets_are_code_points() -> None:
    assert segments("👨‍👩‍👧🙏🏽!", [(5, 7)]) == [
        Segment("👨‍👩‍👧"),
        Segment("🙏🏽", (0,)),
        Segment("!"),
    ]


def test_an_empty_text_has_no_segment() -> None:
    assert segments("", []) == []
    assert segments("", [(0, 0)]) == [Segment("", (0,))]
