from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.archive.helpers import one, said
from workbench.archive import ReadOptions

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Kami memohon maaf.\r\nLayanan pulih pukul 15.00 WIB.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "siaran.md"


def test_a_text_keeps_every_character(file: Path) -> None:
    file.write_bytes(TEXT.encode())
    statement = one(file)
    assert statement.text == TEXT
    assert (statement.id, statement.source) == ("siaran.md", str(file))
    assert statement.is_apology is None


def test_the_byte_order_mark_is_no_character_of_the_text(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert one(file).text == TEXT


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-32"])
def test_another_encoding_is_read_when_it_is_named(file: Path, encoding: str) -> None:
    file.write_bytes("Maaf – kami keliru.".encode(encoding))
    assert one(file, ReadOptions(encoding=encoding)).text == "Maaf – kami keliru."


def test_the_caller_wins_over_what_the_linter_would_decide(file: Path) -> None:
    file.write_text("Selamat pagi.", encoding="utf-8")
    assert one(file, ReadOptions(apology="yes")).is_apology is True
    assert one(file, ReadOptions(apology="no")).is_apology is False
    assert one(file, ReadOptions(apology="auto")).is_apology is None


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "empty, there is no text to check."),
        (b" \n\t\r\n", "empty, there is no text to check."),
        (
            b"Kami mohon maaf \x96 sungguh.",
            (
                "not UTF-8: byte 16 is 0x96. Save it as UTF-8, or name its encoding, for example "
                "--encoding cp1252 (older Word and Excel)."
            ),
        ),
        (
            b"\xef\xbb\xbfMaaf \xff",
            (
                "not UTF-8: byte 8 is 0xFF. Save it as UTF-8, or name its encoding, for example "
                "--encoding cp1252 (older Word and Excel)."
            ),
        ),
        (
            "Maaf".encode("utf-16"),
            "not UTF-8: byte 0 is 0xFF, the mark of UTF-16. Try --encoding utf-16.",
        ),
        (
            b"Kami\x00 mohon maaf atas kejadian ini.",
            "character 4 is NUL, which no text contains. Export the text again.",
        ),
        (
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
            "this is not text. Save the statement as .txt or .md and try again.",
        ),
        (
            b"\x00\x01\x02\x03abcdefgh",
            "this is not text. Save the statement as .txt or .md and try again.",
        ),
    ],
    ids=["empty", "blank", "cp1252", "after a mark", "utf-16", "nul", "png", "binary ascii"],
)
def test_what_is_no_text_is_named_with_its_reason(file: Path, raw: bytes, message: str) -> None:
    file.write_bytes(raw)
    assert said(file) == [f"{file}: {message}"]


def test_a_wrong_encoding_says_which_byte(file: Path) -> None:
    file.write_bytes(b"Maaf kami")
    options = ReadOptions(encoding="utf-16")
    assert said(file, options=options) == [
        (
            f"{file}: not UTF-16: byte 0 is 0x4D. Save it as UTF-8, or name its encoding, for "
            "example --encoding cp1252 (older Word and Excel)."
        )
    ]


@pytest.mark.parametrize("size", [1_000_001, 50_000_000])
def test_what_is_longer_than_a_book_is_no_statement(file: Path, size: int) -> None:
    file.write_bytes(b"maaf " * (size // 5 + 1))
    assert said(file) == [
        (
            f"{file}: longer than a million characters, so not one statement. Many statements "
            "belong in .jsonl or .csv, one in each row."
        )
    ]


def test_a_long_line_is_a_text_like_any_other(file: Path) -> None:
    file.write_text("maaf " * 40_000, encoding="utf-8")
    assert len(one(file).text) == 200_000


def test_a_file_of_unknown_kind_that_is_named_is_read_as_text(tmp_path: Path) -> None:
    file = tmp_path / "siaran.surat"
    file.write_text(TEXT, encoding="utf-8", newline="")
    assert one(file).text == TEXT
