from __future__ import annotations

import io
import sys

import pytest

from tests.archive.helpers import one, said, statements


def give(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(raw)))
    monkeypatch.setattr(sys, "stdin", stream)


def test_standard_input_is_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"---\nphase: holding\n---\nMaaf.\r\n")
    statement = one("-")
    assert statement.text == "---\nphase: holding\n---\nMaaf.\r\n"
    assert (statement.id, statement.source, statement.card.phase) == ("-", "-", "holding")


def test_standard_input_may_be_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b'{"id": "1", "text": "Satu."}\n{"text": "Dua."}\n')
    assert [(s.id, s.source) for s in statements("-")] == [("1", "-#1"), ("-#2", "-#2")]


def test_a_placeholder_makes_no_json(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"{nama}, kami mohon maaf.")
    assert said("-") == ["{nama}, kami mohon maaf."]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "-: empty, there is no text to check."),
        (b"\x00\x01\x02", "-: this is not text. Save the statement as .txt or .md and try again."),
    ],
)
def test_bad_standard_input_is_named(
    monkeypatch: pytest.MonkeyPatch, raw: bytes, message: str
) -> None:
    give(monkeypatch, raw)
    assert said("-") == [message]
