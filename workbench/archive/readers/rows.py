"""One row of a table or one JSON object to one statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.archive.errors import (
    ApologyUnknown,
    CardNotObject,
    IdNotString,
    Located,
    TextMissing,
    TextNotString,
)
from workbench.archive.readers.decode import surrogate, wrong
from workbench.archive.readers.suppressions import of_row
from workbench.errors import InputError, nearest
from workbench.model import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.archive.readers.values import Item, Place, ReadOptions
    from workbench.model import Card

_FLAGS: Final = {"yes": True, "true": True, "no": False, "false": False}


def statement(row: Mapping[str, Any], place: Place, options: ReadOptions) -> Iterator[Item]:
    """Yield what is wrong with a row's suppressions, then its statement or its one error.

    A row without an id is called by its file and number.
    """
    suppressions, errors = of_row(row.get("suppressions"), place.source)
    yield from errors
    try:
        yield Statement(
            text=_text(row, place.source, options.text_column),
            id=_id(row, place, options.id_column),
            source=place.source,
            card=_card(row.get("card"), place.source, options),
            is_apology=options.apology_of(_apology(row.get("is_apology"), place.source)),
            suppressions=suppressions,
        )
    except InputError as error:
        yield error


def _text(row: Mapping[str, Any], where: str, column: str) -> str:
    if column not in row:
        known = ", ".join(row) or "-"
        raise TextMissing(where=where, column=column, near=nearest(column, row), known=known)
    text = row[column]
    if not isinstance(text, str):
        raise TextNotString(where=where, column=column)
    if error := wrong(text, where):
        raise error
    return text


def _id(row: Mapping[str, Any], place: Place, column: str) -> str:
    value = row.get(column)
    if value is None or value == "":
        return place.name
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise IdNotString(where=place.source, column=column)
    if error := surrogate(str(value), place.source):
        raise error
    return str(value)


def _card(value: object, where: str, options: ReadOptions) -> Card:
    if not isinstance(value, dict | None):
        raise CardNotObject(where=where)
    try:
        return options.card_of({k: v for k, v in (value or {}).items() if v is not None})
    except InputError as error:
        raise Located(where, error) from None


def _apology(value: object, where: str) -> bool | None:
    if value is None or value == "":
        return None
    flag = _FLAGS.get(str(value).strip().lower())
    if flag is None:
        raise ApologyUnknown(where=where, value=value)
    return flag
