from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.report.visible import visible, writable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\r\nb\rc\n\td", "a\nb c\n\td"),
        ("\x1b[2J", "⟨U+001B⟩[2J"),
        ("\u202eab\u2066c\x9b\x00", "⟨U+202E⟩ab⟨U+2066⟩c⟨U+009B⟩⟨U+0000⟩"),
        ("\ud83d", "\ufffd"),
        ("👨‍👩‍👧 ❤️ é", "👨‍👩‍👧 ❤️ é"),
    ],
)
def test_harm_is_shown_and_the_rest_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_everything_can_be_written_and_nothing_steers_a_terminal(text: str) -> None:
    shown = visible(text)
    assert shown.encode().decode() == shown
    assert not any(char < " " and char not in "\n\t" for char in shown)
    assert visible(shown) == shown


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_sound_text_is_written_as_it_is(text: str) -> None:
    assert writable(text) == text
