"""One character for each token, so that `re` can search over words instead of letters.

A word that the rules know gets a private-use character; every other token gets the character of
its kind. Positions in the encoded string are token indices.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.indonesian.data import language_data
from workbench.indonesian.normal import strip_clitic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.indonesian.tokens import Tokens

# Kinds of tokens that patterns may name as <kind>; the characters are never written by users.
KINDS: Final[dict[str, str]] = {
    "number": "n",
    "money": "r",
    "percent": "c",
    "date": "d",
    "time": "t",
    "phone": "p",
    "address": "u",
    "handle": "h",
    "hashtag": "g",
    "emoji": "e",
    "word": "w",
    "list": "l",
}
NEVER_ENDS: Final = "b"  # an abbreviation such as "PT."
MAY_END: Final = "B"  # an abbreviation such as "Tbk." that a sentence may close with
BEFORE_NUMBER: Final = (
    "N"  # an abbreviation such as "maks." that closes one unless a number follows
)
INITIAL: Final = "I"  # a single letter such as "M."
OTHER: Final = "x"

_MOST_SEEN: Final = 120_000
# Private use beyond the basic plane: `re` compiles sets of such characters ten times faster.
_FIRST: Final = 0xF0000
ANY_KNOWN: Final = "\U000f0000-\U000fffff"

_PUNCTUATION: Final[dict[str, str]] = {
    **{mark: mark for mark in ".,;:!?()/|•*^"},
    **dict.fromkeys("“”„‟«»", '"'),
    '"': '"',
    **dict.fromkeys("‘’'`", "'"),
    **dict.fromkeys("–—-", "-"),
    "--": "-",
    "…": "…",
    "..": "…",
    "...": "…",
    "[": "(",
    "]": ")",
}
_SHAPES: Final = re.compile(
    r"(?P<u>https?://.*|www\..*|.+@.+\..+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}(?:/.*)?)"
    r"|(?P<h>@.+)|(?P<g>#.+)"
    r"|(?P<r>(?:rp|idr|usd|us\$|\$|€)\.?\d.*)"
    r"|(?P<t>(?:[01]?\d|2[0-4])[.:][0-5]\d)"
    r"|(?P<d>\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)"
    r"|(?P<p>\+?\d[\d-]{7,}\d|1[54]00-?\d{3}|\d{5,6}-?)"
    r"|(?P<c>\d[\d.,]*%)"
    r"|(?P<l>\d{1,2}[.)])"
    r"|(?P<n>\d.*)",
    re.IGNORECASE,
)
# Nothing that has a shape is longer; some shapes take quadratic time on a long run of signs.
_LONGEST_SHAPE: Final = 300
EMOJI: Final = "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u203c\u2049]"
_EMOJI: Final = re.compile(f"{EMOJI}|[:;=]-?[)(dp]+")


class Alphabet:
    """The encoding of tokens for one set of known words."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        """Give each group of words its character, in the order given."""
        self.letters: Mapping[str, str] = {
            word: chr(_FIRST + number) for number, group in enumerate(groups) for word in group
        }
        self._seen: dict[int, str] = {}

    def encode(self, tokens: Tokens) -> str:
        """Return one character for each token."""
        seen = self._seen
        if len(seen) > _MOST_SEEN:  # flat memory over millions of texts
            seen.clear()
        try:
            return "".join([seen[i] for i in tokens.norm_ids])
        except KeyError:
            strings = tokens.strings
            for i in set(tokens.norm_ids).difference(seen):
                seen[i] = self.letter(strings[i])
            return "".join([seen[i] for i in tokens.norm_ids])

    def letter(self, norm: str) -> str:
        """Return the character of one normal form."""
        letters = self.letters
        if (known := letters.get(norm)) is not None:
            return known
        if (stem := strip_clitic(norm, letters)) is not None:
            return letters[stem]
        return kind_of(norm)


def kind_of(norm: str) -> str:  # noqa: PLR0911  # one return a kind, the commonest first
    """Return the character of the kind of a token that is no known word."""
    if norm.isalpha():
        return KINDS["word"]
    if norm[-1] == "." and norm[0].isalpha():
        return _abbreviation(norm)
    if mark := _PUNCTUATION.get(norm):
        return mark
    if len(norm) > _LONGEST_SHAPE:
        return OTHER
    if match := _SHAPES.fullmatch(norm):
        return str(match.lastgroup)
    if _EMOJI.match(norm):
        return KINDS["emoji"]
    if norm[0].isalpha():
        return KINDS["word"]
    return _PUNCTUATION.get(norm[0], OTHER)


def _abbreviation(norm: str) -> str:
    data = language_data()
    if norm in data.before_number:
        return BEFORE_NUMBER
    if norm in data.may_end:
        return MAY_END
    is_initial = len(norm) == len("a.") and norm not in data.never_ends
    return INITIAL if is_initial else NEVER_ENDS
