"""Inputs in, a lazy stream of statements out; what cannot be read is a value in that stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.archive.readers.find import find
from workbench.archive.readers.formats import read_path
from workbench.archive.readers.stdin import STDIN, read_stdin
from workbench.archive.readers.values import Ignored, Item, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["STDIN", "Ignored", "Item", "ReadOptions", "read"]


def read(inputs: Iterable[str], options: ReadOptions | None = None) -> Iterator[Item]:
    """Yield every statement of files, folders, patterns and `-` (standard input), in order.

    Each item is a `Statement`, an `InputError` (named by file, or file#row) or an `Ignored` file
    of a folder. Nothing is raised for a bad input, and no more than one statement is held.
    """
    options = options or ReadOptions()
    for name in inputs:
        if name == STDIN:
            yield from read_stdin(options)
        else:
            yield from _read_named(name, options)


def _read_named(name: str, options: ReadOptions) -> Iterator[Item]:
    for found in find(name):
        if isinstance(found, (Ignored, Exception)):
            yield found
        else:
            yield from read_path(found, options)
