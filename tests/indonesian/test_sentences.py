from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.indonesian import split_sentences

Case = dict[str, Any]


def test_a_text_splits_into_its_sentences(sentence_case: Case) -> None:
    text = sentence_case["text"]

    assert [text[a:b] for a, b in split_sentences(text)] == sentence_case["sentences"]


_PIECES = st.sampled_from(
    ["maaf", "PT.", "Tbk.", "15.00", ".", "…", "?!", '"', "(", ")", "🙏", " ", "\n", "\u200b", "1."]
)


@given(st.text() | st.lists(_PIECES, max_size=30).map("".join))
def test_sentences_are_trimmed_in_order_and_leave_no_word_out(text: str) -> None:
    spans = split_sentences(text)

    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert all(text[a:b].strip() == text[a:b] for a, b in spans)
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())


@pytest.mark.parametrize("mark", [".", "!", "?", "…", "🙏"])
def test_a_capital_after_a_closing_mark_opens_a_sentence(mark: str) -> None:
    text = f"Kami keliru{mark} Kami menggantinya."

    assert [text[a:b] for a, b in split_sentences(text)] == [
        f"Kami keliru{mark}",
        "Kami menggantinya.",
    ]
