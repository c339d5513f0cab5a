from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.report.lines import Lines


def test_lines_and_columns_start_at_one() -> None:
    lines = Lines.of("ab\r\n🙏c\n")
    assert [lines.place(i) for i in (0, 2, 4, 5, 6, 7)] == [
        (1, 1),
        (1, 3),
        (2, 1),
        (2, 2),
        (2, 3),
        (3, 1),
    ]


def test_only_line_feeds_end_a_line() -> None:
    assert Lines.of("a\x0bb\u2028c\x85d").place(6) == (1, 7)


@given(st.text(alphabet="a\n\r🙏", max_size=30))
def test_every_offset_has_its_own_place(text: str) -> None:
    lines = Lines.of(text)
    places = [lines.place(i) for i in range(len(text) + 1)]
    assert places == sorted(set(places))
