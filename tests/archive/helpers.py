"""Read inputs as the command does, and show what came in one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.archive import Ignored, ReadOptions, read
from workbench.errors import InputError
from workbench.model import Statement

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.archive import Item


def items(*inputs: Path | str, options: ReadOptions | None = None) -> list[Item]:
    """Return all that reading gives."""
    return list(read(map(str, inputs), options))


def statements(*inputs: Path | str, options: ReadOptions | None = None) -> list[Statement]:
    """Return the statements, all being well."""
    found = items(*inputs, options=options)
    assert [item for item in found if not isinstance(item, Statement)] == []
    return [item for item in found if isinstance(item, Statement)]


def one(path: Path | str, options: ReadOptions | None = None) -> Statement:
    """Return the only statement."""
    (statement,) = statements(path, options=options)
    return statement


def said(*inputs: Path | str, options: ReadOptions | None = None) -> list[str]:
    """Return each item as a line: a text, an English error message, a kind passed over."""
    return [_line(item) for item in items(*inputs, options=options)]


def _line(item: Item) -> str:
    if isinstance(item, InputError):
        return item.message("en")
    return f"ignored {item.suffix}" if isinstance(item, Ignored) else item.text
