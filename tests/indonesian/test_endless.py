"""Chunks without a blank keep their offsets and cost linear time."""

from __future__ import annotations

import pytest

from workbench.indonesian import tokenise


@pytest.mark.parametrize(
    "chunk", ["(" * 1203, "a" * 1203, "🙏" * 700, "(a)" * 401, "a(" * 600 + "."]
)
def test_tokens_of_an_endless_chunk_are_its_slices(chunk: str) -> None:
    text = f"Maaf, {chunk} tapi kami {chunk}."
    tokens = tokenise(text)
    assert "".join(tokens.texts) == text.replace(" ", "")
    assert [a for a, b in zip(tokens.starts[1:], tokens.ends, strict=False) if a < b] == []
    assert tokens.texts[tokens.texts.index("tapi") + 1] == "kami"
