"""Reasoned decisions to live with a finding: the file beside a text, the key of a row."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Final

from workbench.archive.errors import SuppressionsNotList
from workbench.archive.readers.decode import decode, surrogate
from workbench.archive.readers.find import shown, unreadable
from workbench.archive.readers.json_values import parse
from workbench.archive.readers.kinds import SUPPRESSIONS
from workbench.errors import InputError, SuppressionIncomplete
from workbench.model import Suppression

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_KEYS: Final = tuple(field.name for field in fields(Suppression))


def beside(path: Path) -> tuple[tuple[Suppression, ...], tuple[InputError, ...]]:
    """Return the suppressions in the files beside a text, and what is wrong with them.

    They lie in `<statement.md>.suppressions.json`, or `<statement>.suppressions.json`; an
    incomplete one is an error and suppresses nothing.
    """
    found = []
    for name in (path.name, path.stem):
        beside = path.with_name(name + SUPPRESSIONS)
        if beside.is_file():
            found += list(_file(beside))
    return _sorted_out(found)


def of_row(value: object, where: str) -> tuple[tuple[Suppression, ...], tuple[InputError, ...]]:
    """Return the suppressions in a row's `suppressions`, and what is wrong with them."""
    return _sorted_out([] if value is None else list(_each(value, where)))


def _sorted_out(
    found: list[Suppression | InputError],
) -> tuple[tuple[Suppression, ...], tuple[InputError, ...]]:
    good = tuple(item for item in found if isinstance(item, Suppression))
    return good, tuple(item for item in found if isinstance(item, InputError))


def _file(path: Path) -> Iterator[Suppression | InputError]:
    where = shown(path)
    try:
        yield from _each(parse(decode(path.read_bytes(), where, "utf-8"), where), where)
    except OSError as error:
        yield unreadable(path, error)
    except InputError as error:
        yield error


def _each(value: object, where: str) -> Iterator[Suppression | InputError]:
    if not isinstance(value, list):
        yield SuppressionsNotList(where=where)
        return
    for number, entry in enumerate(value, 1):
        yield _one(entry, f"{where} [{number}]")


def _one(entry: object, where: str) -> Suppression | InputError:
    given = entry if isinstance(entry, dict) else {}
    values = {key: given.get(key) for key in _KEYS}
    missing = [key for key, value in values.items() if not _said(value)]
    if missing:
        return SuppressionIncomplete(where=where, missing=", ".join(missing))
    return surrogate("".join(map(str, values.values())), where) or Suppression(
        **{key: str(value) for key, value in values.items()}
    )


def _said(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
