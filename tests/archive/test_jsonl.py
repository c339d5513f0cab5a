from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from tests.archive.helpers import one, said, statements
from workbench.archive import ReadOptions, read
from workbench.model import Card, Statement, Suppression

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "arsip.jsonl"


def write(file: Path, *lines: str) -> None:
    file.write_bytes("".join(f"{line}\n" for line in lines).encode())


def test_a_row_says_what_the_contract_names(file: Path) -> None:
    write(
        file,
        '{"id": "a1", "text": "Maaf.", "card": {"channel": "x", "harm": null}, "is_apology": true}',
        "",
        '{"id": 7, "text": "Maaf juga.", "card": {"data_or_safety": "yes"}, "labels": []}',
        '{"text": "Tanpa id.", "card": null, "is_apology": null}',
    )
    assert statements(file) == [
        Statement("Maaf.", "a1", f"{file}#1", Card(channel="x"), is_apology=True),
        Statement("Maaf juga.", "7", f"{file}#3", Card(data_or_safety=True)),
        Statement("Tanpa id.", "arsip.jsonl#4", f"{file}#4"),
    ]


def test_only_line_feeds_end_a_row(file: Path) -> None:
    write(file, '{"text": "satu\u2028dua\x85tiga\\n"}\r')
    assert one(file).text == "satu\u2028dua\x85tiga\n"


def test_the_last_row_needs_no_line_feed_and_the_first_may_have_a_mark(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbf{"text": "Maaf."}')
    assert one(file).text == "Maaf."


def test_other_keys_may_hold_text_and_id(file: Path) -> None:
    write(file, '{"nomor": "9", "isi": "Maaf."}')
    options = ReadOptions(text_column="isi", id_column="nomor")
    assert (one(file, options).text, one(file, options).id) == ("Maaf.", "9")


@pytest.mark.parametrize(
    ("apology", "expected"), [("own", True), ("auto", None), ("no", False), ("yes", True)]
)
def test_the_caller_may_overrule_a_row(file: Path, apology: str, expected: bool | None) -> None:
    write(file, '{"text": "Maaf.", "is_apology": "yes"}')
    assert one(file, ReadOptions(apology=apology)).is_apology is expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "Maaf', 'no valid JSON from character 10 on: “{"text": "”.'),
        ('{"text": "Maaf."} x', 'no valid JSON from character 19 on: “{"text": "Maaf."} x”.'),
        ("[" * 100_000, "no valid JSON from character 1 on: “[”."),
        ('{"text": ' + "1" * 5000 + "}", "no valid JSON from character 1 on: “{”."),
        ('["Maaf."]', 'not an object. Each line looks like {"id": "1", "text": "…"}.'),
        (
            '{"txt": "Maaf.", "nama": "Ani"}',
            "no “text”. Did you mean --text-column txt? What the row has: txt, nama.",
        ),
        ("{}", "no “text”. Did you mean --text-column -? What the row has: -."),
        ('{"text": 5}', "“text” is not a text."),
        ('{"text": " "}', "empty, there is no text to check."),
        ('{"text": "Maaf.", "id": [1]}', "“id” must be a text or a whole number."),
        ('{"text": "Maaf.", "id": true}', "“id” must be a text or a whole number."),
        (
            '{"text": "Maaf.", "card": "x"}',
            '“card” must be an object, for example {"channel": "instagram"}.',
        ),
        (
            '{"text": "Maaf.", "card": {"chanel": "x"}}',
            (
                "situation card: unknown key “chanel”. Did you mean “channel”? Known keys: phase, "
                "cluster, cause, harm, data_or_safety, channel."
            ),
        ),
        (
            '{"text": "Maaf.", "card": {"harm": ["minor"]}}',
            (
                "situation card: “['minor']” is no value of harm. Did you mean “minor”? Possible: "
                "minor, moderate, severe."
            ),
        ),
        (
            '{"text": "Maaf.", "is_apology": 2}',
            "is_apology is “2”, but must be true or false (or yes, no).",
        ),
        (
            '{"text": "Maaf \\ud83d"}',
            (
                "character 5 is U+D83D, half of a character: an emoji was cut in two. Export the "
                "text again."
            ),
        ),
        (
            '{"text": "Maaf.", "id": "\\udc00"}',
            (
                "character 0 is U+DC00, half of a character: an emoji was cut in two. Export the "
                "text again."
            ),
        ),
        (
            '{"text": "Ma\\u0000af."}',
            "character 2 is NUL, which no text contains. Export the text again.",
        ),
        (
            '{"text": "' + "a" * 1_000_001 + '"}',
            (
                "longer than a million characters, so not one statement. Many statements belong in "
                ".jsonl or .csv, one in each row."
            ),
        ),
        (
            '{"text": "' + "a" * 9_000_000 + '"}',
            (
                "longer than a million characters, so not one statement. Many statements belong in "
                ".jsonl or .csv, one in each row."
            ),
        ),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_the_rest_is_done(
    file: Path, line: str, message: str
) -> None:
    write(file, '{"text": "Satu."}', line, '{"text": "Tiga."}')
    assert said(file) == ["Satu.", f"{file}#2: {message}", "Tiga."]


def test_a_byte_that_is_no_utf_8_is_named_by_its_place_in_the_file(file: Path) -> None:
    file.write_bytes(b'{"text": "Satu."}\n{"text": "Du\xe4."}\n{"text": "Tiga."}\n')
    assert said(file) == [
        "Satu.",
        (
            f"{file}#2: not UTF-8: byte 30 is 0xE4. Save it as UTF-8, or name its encoding, for "
            "example --encoding cp1252 (older Word and Excel)."
        ),
        "Tiga.",
    ]


def test_a_file_that_is_no_text_at_all_is_named_once(file: Path) -> None:
    file.write_bytes(b"PK\x03\x04\x14\x00\x00\x00\x08\x00" * 50)
    assert said(file) == [
        f"{file}: this is not text. Save the statement as .txt or .md and try again."
    ]


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_a_file_without_rows_is_empty(file: Path, content: str) -> None:
    file.write_text(content, encoding="utf-8")
    assert said(file) == [f"{file}: empty, there is no text to check."]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read_line_by_line(file: Path, encoding: str) -> None:
    rows = [f'{{"id": "{n}", "text": "Maaf nomor {n}, \N{GRINNING FACE}."}}\n' for n in range(5000)]
    file.write_bytes("".join(rows).encode(encoding))
    found = statements(file, options=ReadOptions(encoding=encoding))
    assert [s.id for s in found] == [str(n) for n in range(5000)]


def test_a_wide_text_that_breaks_off_says_at_which_byte(file: Path) -> None:
    raw = '{"text": "Maaf."}\n'.encode("utf-16-le")
    file.write_bytes(raw * 3000 + b"\x00")
    found = said(file, options=ReadOptions(encoding="utf-16-le"))
    assert len(found) == 3001
    assert found[-1].startswith(f"{file}: not UTF-16-LE: byte {len(raw) * 3000} is 0x00.")


def test_suppressions_of_a_row_need_every_part(file: Path) -> None:
    good = {"rule": "tapi", "fingerprint": "f", "reason": "kutipan", "by": "Ani"}
    bad = {"rule": "tapi", "fingerprint": "f", "reason": " "}
    write(file, json.dumps({"text": "Maaf.", "suppressions": [good, bad]}))
    assert said(file) == [
        (
            f"{file}#1 [2]: a suppression needs reason, by. Example: "
            '{"rule": "tapi", "fingerprint": "…", "reason": "why", "by": "your name"}'
        ),
        "Maaf.",
    ]
    statement = next(item for item in read([str(file)]) if isinstance(item, Statement))
    assert statement.suppressions == (Suppression(**good),)


def test_rows_are_read_one_by_one(file: Path) -> None:
    write(file, '{"text": "Satu."}', '{"text": "Dua."}', *["x"] * 200_000)
    first = list(islice(read([str(file)]), 2))
    assert [item.text for item in first if isinstance(item, Statement)] == ["Satu.", "Dua."]
