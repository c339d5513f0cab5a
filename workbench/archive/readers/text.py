"""A text or Markdown file: one statement, with an optional front matter of card keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.archive.readers.decode import read_all, wrong
from workbench.archive.readers.front_matter import front_matter
from workbench.errors import InputError
from workbench.model import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from workbench.archive.readers.values import Item, Place, ReadOptions
    from workbench.model import Suppression


def read_text(
    stream: BinaryIO,
    place: Place,
    options: ReadOptions,
    suppressions: tuple[Suppression, ...] = (),
    errors: tuple[InputError, ...] = (),
) -> Iterator[Item]:
    """Yield `errors` (what was wrong beside the file), then the one statement or its error."""
    yield from errors
    try:
        text = read_all(stream, place.source, options.encoding)
        yield _statement(text, place, options, suppressions)
    except InputError as error:
        yield error


def _statement(
    text: str, place: Place, options: ReadOptions, suppressions: tuple[Suppression, ...]
) -> Statement:
    # The text stays whole: offsets count the front matter, and the linter does not judge it.
    matter = front_matter(text, place)
    if error := wrong(text[matter.end :], place.source):
        raise error
    return Statement(
        text=text,
        id=place.name,
        source=place.source,
        card=options.card_of(matter.card),
        is_apology=options.apology_of(None),
        suppressions=suppressions,
    )
