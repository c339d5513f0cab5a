"""Which reader takes which file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.archive.errors import FormatNotYet, JsonNotLines, TableNotYet
from workbench.archive.readers.csv_rows import read_csv
from workbench.archive.readers.find import shown, unreadable
from workbench.archive.readers.jsonl import read_jsonl
from workbench.archive.readers.kinds import DOCUMENTS_LATER, LINES, TABLES, TABLES_LATER
from workbench.archive.readers.suppressions import beside
from workbench.archive.readers.text import read_text
from workbench.archive.readers.values import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.archive.readers.values import Item, ReadOptions
    from workbench.errors import InputError

_TABLES: Final = {**dict.fromkeys(LINES, read_jsonl), **dict.fromkeys(TABLES, read_csv)}


def read_path(path: Path, options: ReadOptions) -> Iterator[Item]:
    """Yield the statements of one file; a suffix that nobody knows is read as text."""
    if later := _later(path):
        yield later
        return
    try:
        yield from _open(path, options)
    except OSError as error:
        yield unreadable(path, error)


def _open(path: Path, options: ReadOptions) -> Iterator[Item]:
    place = Place(shown(path), shown(Path(path.name)))
    table = _TABLES.get(path.suffix.lower())
    with path.open("rb") as stream:
        if table:
            yield from table(stream, place, options)
        else:
            yield from read_text(stream, place, options, *beside(path))


def _later(path: Path) -> InputError | None:
    suffix, where = path.suffix.lower(), shown(path)
    if suffix in DOCUMENTS_LATER:
        return FormatNotYet(where=where, suffix=suffix)
    if suffix in TABLES_LATER:
        return TableNotYet(where=where, suffix=suffix)
    return JsonNotLines(where=where) if suffix == ".json" else None
