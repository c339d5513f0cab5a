"""Standard input: one statement, or JSON lines where the first line opens an object."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from workbench.archive.readers.decode import BOM
from workbench.archive.readers.jsonl import read_jsonl
from workbench.archive.readers.text import read_text
from workbench.archive.readers.values import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

    from workbench.archive.readers.values import Item, ReadOptions

STDIN: Final = "-"
_OBJECT: Final = re.compile(rb'\s*\{\s*"')


def read_stdin(options: ReadOptions) -> Iterator[Item]:
    """Yield the statements of standard input; it stays open."""
    stream = cast("BufferedReader", sys.stdin.buffer)
    place = Place(STDIN, STDIN)
    reader = read_jsonl if _OBJECT.match(stream.peek().removeprefix(BOM)) else read_text
    yield from reader(cast("BinaryIO", stream), place, options)
