"""JSON lines: one object a line, one statement an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.archive.errors import InputEmpty, RowNotObject
from workbench.archive.readers.json_values import parse
from workbench.archive.readers.lines import Lines
from workbench.archive.readers.rows import statement
from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from workbench.archive.readers.values import Item, Place, ReadOptions


def read_jsonl(stream: BinaryIO, place: Place, options: ReadOptions) -> Iterator[Item]:
    """Yield a statement or an error for each line of `stream`; blank lines are passed over."""
    empty = True
    try:
        lines = Lines(stream, place.source, options.encoding)
        for number, line in enumerate(lines, 1):
            row = place.row(number)
            if fault := lines.settle(row.source):
                yield fault
            elif stripped := line.strip():
                yield from _row(stripped, row, options)
            else:
                continue
            empty = False
    except InputError as error:
        yield error
    else:
        if empty:
            yield InputEmpty(where=place.source)


def _row(line: str, place: Place, options: ReadOptions) -> Iterator[Item]:
    try:
        value = parse(line, place.source)
    except InputError as error:
        yield error
        return
    if isinstance(value, dict):
        yield from statement(value, place, options)
    else:
        yield RowNotObject(where=place.source)
