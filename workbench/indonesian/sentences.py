"""Paragraphs and sentences by rule, with abbreviations as data.

A splitter by rule reached F1 .98 on UD-CSUI and PUD (../shared/design/architecture.md point 2).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.indonesian.alphabet import BEFORE_NUMBER, INITIAL, KINDS, MAY_END

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.indonesian.tokens import Tokens

Span = tuple[int, int]

# A line break inside a hard-wrapped sentence: a long line without a closing mark, then lower case.
_HARD_BREAK: Final = re.compile(r"[^\S\n]*\n\s*")
_WRAPPED: Final = 50
_LONGEST: Final = 250
_CLOSING: Final = '.!?:…;"”)'

_ABBREVIATED: Final = MAY_END + BEFORE_NUMBER + INITIAL
_CANDIDATES: Final = re.compile(f"[.!?…{KINDS['emoji']}{KINDS['list']}{_ABBREVIATED}•]")
_AFTER: Final = frozenset(".!?…\"')*" + KINDS["emoji"])
_NEEDS_CAPITAL: Final = frozenset(("…", KINDS["emoji"], KINDS["list"], *_ABBREVIATED))
_NUMBERS: Final = frozenset(KINDS[kind] for kind in ("number", "money", "percent", "list", "time"))


def split_paragraphs(text: str) -> list[Span]:
    """Return the half-open spans of the lines of `text`, wrapped lines joined, blanks trimmed."""
    spans, start = [], len(text) - len(text.lstrip())
    for match in _HARD_BREAK.finditer(text, start):
        if not _is_wrapped(text, start, match):
            spans.append((start, match.start()))
            start = match.end()
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return spans


def _is_wrapped(text: str, start: int, match: re.Match[str]) -> bool:
    line = text[max(text.rfind("\n", 0, match.start()) + 1, start) : match.start()]
    follows = text[match.end() : match.end() + 1]
    return (
        match[0].count("\n") == 1
        and len(line) >= _WRAPPED
        and line[-1] not in _CLOSING
        and follows.islower()
    )


def split_tokens(tokens: Tokens, codes: str) -> list[Span]:
    """Return the sentences of one paragraph as half-open ranges of token indices.

    A sentence of more than 250 tokens is no sentence but a list or a mishap; it is cut, so that no
    check meets a sentence without end.
    """
    starts = [0]
    starts += (at for at in _boundaries(tokens, codes) if at > starts[-1])
    ends = [*starts[1:], len(codes)]
    return [
        (begin, min(begin + _LONGEST, end))
        for start, end in zip(starts, ends, strict=True)
        for begin in range(start, end, _LONGEST)
    ]


def _boundaries(tokens: Tokens, codes: str) -> Iterator[int]:
    """Yield the index of each token that opens a new sentence, in rising order."""
    opened, done, number = 0, 0, 0
    for match in _CANDIDATES.finditer(codes):
        at = match.start()
        if at < done:
            continue
        if _opens_item(tokens, codes, at, opened, number):
            number = _item(tokens, at)
            opened = at
            yield at
        else:
            done = _end(tokens, codes, at)
            if done < len(codes) and _opens(tokens, codes, at, done):
                opened = done
                yield done


def _opens_item(tokens: Tokens, codes: str, at: int, opened: int, number: int) -> bool:
    """Tell whether a bullet, or a number that goes on counting, opens a list item at `at`."""
    if codes[at] != KINDS["list"]:
        return codes[at] == "•"
    follows = at == opened or codes[at - 1] in ":;"
    return follows or (number > 0 and _item(tokens, at) == number + 1)


def _item(tokens: Tokens, at: int) -> int:
    digits = tokens.text[tokens.starts[at] : tokens.ends[at] - 1]
    return int(digits) if digits.isdecimal() else 0


def _end(tokens: Tokens, codes: str, at: int) -> int:
    """Return the index after a closing mark and what clings to it: quotes, brackets, emoji."""
    at += 1
    while at < len(codes) and codes[at] in _AFTER:
        clings = tokens.starts[at] == tokens.ends[at - 1]
        if not clings and codes[at] != KINDS["emoji"]:
            break
        at += 1
    return at


def _opens(tokens: Tokens, codes: str, at: int, after: int) -> bool:
    """Tell whether the token at `after` opens a sentence after the closing marks from `at`."""
    first = tokens.text[tokens.starts[after]]
    if tokens.starts[after] == tokens.ends[after - 1] and not first.isupper():
        return False
    if codes[at] in _ABBREVIATED and not _closes(tokens, codes, at, after):
        return False
    if codes[after - 1] in "\"')" or codes[at] in _NEEDS_CAPITAL:
        return not first.islower() and first not in ",;)"
    return first not in ",;:)"


def _closes(tokens: Tokens, codes: str, at: int, after: int) -> bool:
    """Tell whether an abbreviation closes its sentence."""
    if codes[at] == BEFORE_NUMBER:
        return codes[after] not in _NUMBERS
    if codes[at] == MAY_END:
        return codes[after] != "("
    before = tokens.text[tokens.starts[at - 1]] if at else ""
    return before.islower() or before.isdecimal()  # "1446 H.", "golongan darah B."; not "H. M."
