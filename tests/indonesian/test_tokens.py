from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from workbench.indonesian import normal_form, tokenise

Case = dict[str, Any]


def test_a_text_falls_into_its_tokens(token_case: Case) -> None:
    assert tokenise(token_case["text"]).texts == token_case["tokens"]


@given(st.text())
def test_tokens_cover_everything_but_white_space(text: str) -> None:
    tokens = tokenise(text)

    assert "".join(tokens.texts) == "".join(text.split())
    assert tokens.texts == [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]


def test_offsets_point_into_the_text_as_written_while_norms_are_normal() -> None:
    text = "Maaaaf ya kak, tp kmrn gk ada yg ngecek 🙏🏽 (buru2)"

    tokens = tokenise(text)

    assert tokens.norms[:4] == ["maaf", "ya", "kak", ","]
    assert text[tokens.starts[0] : tokens.ends[0]] == "Maaaaf"
    assert tokens.norms == [normal_form(word) for word in tokens.texts]
    assert dict(zip(tokens.texts, tokens.norms, strict=True)) | {
        "tp": "tapi",
        "kmrn": "kemarin",
        "gk": "tidak",
        "yg": "yang",
        "ngecek": "mengecek",
        "buru2": "buru-buru",
    } == dict(zip(tokens.texts, tokens.norms, strict=True))


def test_offsets_count_code_points_not_bytes_or_utf16_units() -> None:
    text = "👨‍👩‍👧‍👦 maaf"

    tokens = tokenise(text)

    assert tokens.starts == [0, text.index("maaf")]
