"""CSV: one statement a row, under a header; the separator is a comma, a semicolon or a tab."""

from __future__ import annotations

import csv
from itertools import chain, count, zip_longest
from typing import TYPE_CHECKING, Any, Final

from workbench.archive.errors import (
    CellsTooMany,
    ColumnMissing,
    ColumnTwice,
    CsvBroken,
    InputEmpty,
    Located,
)
from workbench.archive.readers.lines import Lines
from workbench.archive.readers.rows import statement
from workbench.archive.readers.values import MAX_CHARS
from workbench.errors import CardKeyUnknown, InputError, nearest
from workbench.model import CARD_VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from workbench.archive.readers.values import Item, Place, ReadOptions

# Excel writes semicolons where a comma is the decimal sign, as in Indonesia.
_SEPARATORS: Final = ",;\t"
_CARD: Final = "card."


def read_csv(stream: BinaryIO, place: Place, options: ReadOptions) -> Iterator[Item]:
    """Yield a statement or an error for each row of `stream`.

    Rows are counted as a spreadsheet shows them: the header is row 1. Columns `card.phase`,
    `card.channel` … and `is_apology` are read where they are there; an empty cell says nothing.
    """
    lines = Lines(stream, place.source, options.encoding)
    try:
        yield from _table(lines, place, options)
    except InputError as error:
        yield error


def _table(lines: Lines, place: Place, options: ReadOptions) -> Iterator[Item]:
    # The module's limit holds for a process; it must let the longest statement through.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_CHARS))
    feed = iter(lines)
    first = next((line for line in feed if line.strip()), "")
    separator = _separator(first, options.text_column)
    rows = csv.reader(chain((first,), feed), delimiter=separator, strict=True)
    header = _header(rows, lines, place)
    _check(header, place.source, options)
    empty = True
    for item in _rows(rows, header, lines, place, options):
        empty = False
        yield item
    if empty:
        yield InputEmpty(where=place.source)


def _separator(line: str, column: str) -> str:
    """Return the separator that brings the text column to light, else the commonest one."""
    for separator in _SEPARATORS:
        if column in line.strip().replace('"', "").split(separator):
            return separator
    return max(_SEPARATORS, key=line.count)


def _header(rows: Iterator[list[str]], lines: Lines, place: Place) -> list[str]:
    try:
        header = next(rows, [])
    except csv.Error:
        raise _broken(place.source) from None
    if fault := lines.settle(place.source):
        raise fault
    return header


def _check(header: list[str], where: str, options: ReadOptions) -> None:
    column = options.text_column
    if not any(header):
        raise InputEmpty(where=where)
    if column not in header:
        near, known = nearest(column, header), ", ".join(header)
        raise ColumnMissing(where=where, column=column, near=near, known=known)
    for name in (column, options.id_column):
        if header.count(name) > 1:
            raise ColumnTwice(where=where, column=name)
    for name in header:
        if name.startswith(_CARD) and name.removeprefix(_CARD) not in CARD_VALUES:
            raise Located(where, CardKeyUnknown(name.removeprefix(_CARD), CARD_VALUES))


def _rows(
    rows: Iterator[list[str]], header: list[str], lines: Lines, place: Place, options: ReadOptions
) -> Iterator[Item]:
    for number in count(2):
        row = place.row(number)
        try:
            cells = next(rows, None)
        except csv.Error:
            yield lines.settle(row.source) or _broken(row.source)
            continue
        if cells is None:
            return
        if fault := lines.settle(row.source):
            yield fault
        elif cells:
            yield from _row(cells, header, row, options)


def _row(cells: list[str], header: list[str], place: Place, options: ReadOptions) -> Iterator[Item]:
    if len(cells) > len(header):
        yield CellsTooMany(where=place.source, cells=len(cells), columns=len(header))
        return
    values: dict[str, Any] = dict(zip_longest(header, cells, fillvalue=""))
    card = {
        name.removeprefix(_CARD): value.strip()
        for name, value in values.items()
        if name.startswith(_CARD) and value.strip()
    }
    yield from statement({**values, "card": card, "suppressions": None}, place, options)


def _broken(where: str) -> InputError:
    return CsvBroken(where=where, limit=MAX_CHARS)
