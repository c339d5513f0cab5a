"""Counts of a text: words, long words, syllables, LIX; equal to textstat's where it is neutral."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_NOT_WORD: Final = re.compile(r"[^\w\s]")
# The vowel rule: each of a e i o u is a syllable, final ai au oi ei are one (49 of 50 words right
# where textstat's `id` counts 42; ../shared/design/architecture.md point 5).
_VOWELS: Final = "aeiou"
_FINAL: Final = re.compile(r"(?:[aeo]i|au)\b")
_LONG: Final = 6


class Counts(NamedTuple):
    """Counts that add up over the paragraphs of a text."""

    words: int
    long_words: int
    syllables: int


def count(text: str) -> Counts:
    """Count words (chunks with a letter or digit), words over six characters, and syllables."""
    plain = _NOT_WORD.sub("", text)
    words = plain.split()
    long_words = sum(len(word) > _LONG for word in words)
    lower = text.lower()
    syllables = sum(map(lower.count, _VOWELS)) - len(_FINAL.findall(lower))
    return Counts(len(words), long_words, syllables)


def lix(counts: Counts, sentences: int) -> float | None:
    """Return Björnsson's LIX: words a sentence plus the percentage of long words.

    None for a text without words. It is a figure to compare, never a grade.
    """
    if not counts.words or not sentences:
        return None
    return round(counts.words / sentences + 100 * counts.long_words / counts.words, 1)
