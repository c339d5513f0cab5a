"""The situation card at the top of a text file: `key: value` lines between two `---`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from workbench.archive.errors import FrontMatterLine, FrontMatterOpen, FrontMatterTwice, Located
from workbench.errors import CardKeyUnknown, InputError
from workbench.model import CARD_VALUES, Card

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.archive.readers.values import Place

_OPENING: Final = re.compile(r"---[ \t]*\r?\n")
_LINE: Final = re.compile(r"([^\n]*)(?:\n|\Z)")
_CLOSING: Final = "---"
_PAIR: Final = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*)")
_QUOTED: Final = re.compile(r"""(["'])(.*)\1""")
_COMMENT: Final = re.compile(r"(?:^|[ \t]+)#.*")
# So near to a card's key that it is a slip, not another program's front matter (title, date …).
_SLIP: Final = 0.75
_MOST_LINES: Final = 40


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The card values of a front matter and the offset where the statement itself begins."""

    end: int = 0
    card: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    end: int


def front_matter(text: str, place: Place) -> FrontMatter:
    """Read the front matter of `text`; empty where a `---` opens anything but card keys.

    Raises `InputError`, named by file and line, for an unknown key or value, a line of another
    form, a key given twice and a front matter that is never closed.
    """
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter()
    lines = list(_block(text, opening.end()))
    if not any(_is_card_key(line) for line in lines):
        return FrontMatter()
    if lines[-1].text != _CLOSING:
        raise FrontMatterOpen(where=place.line(1))
    return FrontMatter(lines[-1].end, _card(lines[:-1], place))


def _block(text: str, start: int) -> Iterator[_Line]:
    """Yield the lines from offset `start` up to the closing one, or a few when nothing closes."""
    for number in range(2, _MOST_LINES):
        match = _LINE.match(text, start)
        if match is None or start == len(text):
            return
        start = match.end()
        yield (line := _Line(number, match[1].rstrip(), start))
        if line.text == _CLOSING:
            return


def _is_card_key(line: _Line) -> bool:
    pair = _PAIR.fullmatch(line.text)
    return bool(pair and get_close_matches(pair[1], CARD_VALUES, n=1, cutoff=_SLIP))


def _card(lines: list[_Line], place: Place) -> dict[str, str]:
    card: dict[str, str] = {}
    seen: set[str] = set()
    for line in lines:
        if not (text := _COMMENT.sub("", line.text)):
            continue
        where = place.line(line.number)
        key, value = _pair(text, where)
        if key in seen:
            raise FrontMatterTwice(where=where, key=key)
        seen.add(key)
        # A key without a value says nothing, as in a table's empty cell.
        card |= _checked(key, value, where)
    return card


def _pair(text: str, where: str) -> tuple[str, str]:
    pair = _PAIR.fullmatch(text)
    if not pair:
        raise FrontMatterLine(where=where, text=text)
    value = pair[2].strip()
    quoted = _QUOTED.fullmatch(value)
    return pair[1], quoted[2] if quoted else value


def _checked(key: str, value: str, where: str) -> dict[str, str]:
    try:
        if key not in CARD_VALUES:
            raise CardKeyUnknown(key, CARD_VALUES)
        card = {key: value} if value else {}
        Card.of(card)
    except InputError as error:
        raise Located(where, error) from None
    return card
