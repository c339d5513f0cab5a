"""Hides what is not the speaker's own wording: other people's quotations, placeholders, code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.indonesian.alphabet import OTHER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workbench.checks.matcher import Hit
    from workbench.indonesian.tokens import Tokens

# A quotation of so few words inside a sentence names a wording; it says nothing itself.
_MENTION: Final = 5
_OPENING: Final = re.compile(r"[\[{`<]")
_PLACEHOLDER: Final = re.compile(r"\[[^\]\n]*\]|\{\{[^}\n]*\}\}|`[^`\n]+`|<[^>\n]+>|\{[^}\n]*\}")


def masked(tokens: Tokens, codes: str, other_voice: Callable[[str], list[Hit]]) -> str:
    """Return the encoded paragraph with every hidden token replaced by a neutral character."""
    hidden = [*_placeholders(tokens)]
    if '"' in codes:
        hidden += _quotations(tokens, codes, other_voice)
    if not hidden:
        return codes
    letters = list(codes)
    for start, end in hidden:
        letters[start:end] = OTHER * (end - start)
    return "".join(letters)


def _placeholders(tokens: Tokens) -> Iterator[tuple[int, int]]:
    if not tokens.starts:
        return
    begin, end = tokens.starts[0], tokens.ends[-1]
    if _OPENING.search(tokens.text, begin, end) is None:
        return
    for match in _PLACEHOLDER.finditer(tokens.text, begin, end):
        inside = [i for i, at in enumerate(tokens.starts) if match.start() <= at < match.end()]
        if inside:
            yield inside[0], inside[-1] + 1


def _quotations(
    tokens: Tokens, codes: str, other_voice: Callable[[str], list[Hit]]
) -> Iterator[tuple[int, int]]:
    """Yield the quotations that are somebody else's words, or name a wording."""
    foreign = {edge for hit in other_voice(codes) for edge in (hit.start, hit.end - 1)}
    for start, end in quotations(tokens, codes):
        if start in foreign or end - 1 in foreign:
            yield start + 1, end - 1
        elif end - start - 2 <= _MENTION and start and not _opens(codes, start):
            yield start, end


def _opens(codes: str, start: int) -> bool:
    return codes[start - 1] in ".!?:,…"


def quotations(tokens: Tokens, codes: str) -> list[tuple[int, int]]:
    """Return the ranges of tokens between double quotation marks, marks included.

    A mark opens when a space or nothing stands before it; one left open runs to the end.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for at in (i for i, code in enumerate(codes) if code == '"'):
        mark = tokens.text[tokens.starts[at]]
        glued = at > 0 and tokens.starts[at] == tokens.ends[at - 1]
        opens = mark in "“„«" or (mark == '"' and not (glued or opened is not None))
        if opened is not None and not opens:
            found.append((opened, at + 1))
            opened = None
        elif opens:
            opened = at
    return found if opened is None else [*found, (opened, len(codes))]
