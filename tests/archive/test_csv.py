from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.archive.helpers import one, said, statements
from workbench.archive import ReadOptions
from workbench.model import Card, Statement

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "arsip.csv"


def write(file: Path, text: str) -> None:
    file.write_bytes(text.encode())


def test_a_row_is_a_statement_and_counts_as_a_spreadsheet_counts(file: Path) -> None:
    write(
        file,
        "id,text,card.channel,card.data_or_safety,is_apology,lain\r\n"
        'a1,"Maaf, kami ""keliru"".\r\nLayanan pulih.",x,yes,true,5\r\n'
        "\r\n"
        ",Maaf juga.,,,,\r\n",
    )
    card = Card(channel="x", data_or_safety=True)
    text = 'Maaf, kami "keliru".\r\nLayanan pulih.'
    assert statements(file) == [
        Statement(text, "a1", f"{file}#2", card, is_apology=True),
        Statement("Maaf juga.", "arsip.csv#4", f"{file}#4"),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found(file: Path, separator: str) -> None:
    write(file, f'"id"{separator}"text"\n1{separator}"Maaf, kami; keliru."\n')
    assert one(file).text == "Maaf, kami; keliru."


def test_columns_may_have_other_names(file: Path) -> None:
    write(file, "\ufeffnomor;isi pesan\n9;Maaf.\n")
    options = ReadOptions(text_column="isi pesan", id_column="nomor")
    assert (one(file, options).text, one(file, options).id) == ("Maaf.", "9")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "empty, there is no text to check."),
        ("text\n", "empty, there is no text to check."),
        (
            "id,teks,nama\n1,Maaf.,Ani\n",
            "no column “text”. Did you mean --text-column teks? Columns here: id, teks, nama.",
        ),
        ("text,text\nMaaf.,Maaf.\n", "two columns are called “text”. Rename one."),
        (
            "text,card.chanel\nMaaf.,x\n",
            (
                "situation card: unknown key “chanel”. Did you mean “channel”? Known keys: phase, "
                "cluster, cause, harm, data_or_safety, channel."
            ),
        ),
        (
            'text,"id\n1,2',
            (
                "not valid CSV: a quotation mark is not closed or not doubled, or a cell has more "
                "than a million characters."
            ),
        ),
    ],
    ids=["empty", "header alone", "no text column", "twice", "card key", "broken header"],
)
def test_a_bad_table_is_named_once(file: Path, content: str, message: str) -> None:
    write(file, content)
    assert said(file) == [f"{file}: {message}"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            '2,"Maaf" kami.',
            (
                "not valid CSV: a quotation mark is not closed or not doubled, or a cell has more "
                "than a million characters."
            ),
        ),
        (
            "2,Maaf, kami keliru.",
            (
                "3 cells, but 2 columns. A text with commas or semicolons must stand in quotation "
                'marks ("…").'
            ),
        ),
        ("2", "empty, there is no text to check."),
        ("2,  ", "empty, there is no text to check."),
        ("2,Ma\0af.", "character 2 is NUL, which no text contains. Export the text again."),
    ],
    ids=["quotation", "cells", "short", "blank", "nul"],
)
def test_a_bad_row_is_named_by_its_number_and_the_rest_is_done(
    file: Path, row: str, message: str
) -> None:
    write(file, f"id,text\n1,Satu.\n{row}\n3,Tiga.\n")
    assert said(file) == ["Satu.", f"{file}#3: {message}", "Tiga."]


def test_a_quotation_that_is_never_closed_ends_the_table_aloud(file: Path) -> None:
    write(file, 'id,text\n1,Satu.\n2,"Dua.\n3,Tiga.\n')
    assert said(file) == [
        "Satu.",
        (
            f"{file}#3: not valid CSV: a quotation mark is not closed or not doubled, or a cell "
            "has more than a million characters."
        ),
    ]


def test_a_byte_that_is_no_utf_8_is_named_by_row_and_place(file: Path) -> None:
    file.write_bytes(b"id,text\n1,Satu.\n2,Du\x96.\n3,Tiga.\n")
    assert said(file) == [
        "Satu.",
        (
            f"{file}#3: not UTF-8: byte 20 is 0x96. Save it as UTF-8, or name its encoding, for "
            "example --encoding cp1252 (older Word and Excel)."
        ),
        "Tiga.",
    ]


def test_a_cell_of_200_000_characters_is_read(file: Path) -> None:
    write(file, "text\n" + "maaf " * 40_000 + "\n")
    assert len(one(file).text) == 200_000


def test_a_wrong_card_value_is_named_by_row(file: Path) -> None:
    write(file, "text,card.phase\nMaaf.,hold\n")
    assert said(file) == [
        (
            f"{file}#2: situation card: “hold” is no value of phase. Did you mean “holding”? "
            "Possible: holding, apology, update, clarification, reply."
        )
    ]


def test_excels_unicode_text_is_read(file: Path) -> None:
    file.write_bytes('id\ttext\r\n1\t"Maaf – kami."\r\n'.encode("utf-16"))
    assert one(file, ReadOptions(encoding="utf-16")).text == "Maaf – kami."
