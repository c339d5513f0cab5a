"""The readability view: counts, LIX, RIX and Fry's coordinates; figures to compare, never a grade.

Lazy on purpose: textstat costs over a second to import, so only this view imports it, and only its
language-neutral counts are used. Its sentence count is not (it drops sentences of one or two words
and splits at "PT."): the caller's sentences are counted. No formula is validated for Indonesian.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from workbench.indonesian.syllables import count_syllables

if TYPE_CHECKING:
    from collections.abc import Iterable

FRY_WORDS: Final = 100
# Indonesian words have more syllables than English ones: Harjasujana and Mulyati (1996) multiply
# the syllables of a sample by 0.6 before they enter Fry's graph.
_FRY_SYLLABLES: Final = 0.6

_WORD: Final = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Fry:
    """A point in Fry's graph: syllables per 100 words times 0.6, sentences per 100 words."""

    syllables: float
    sentences: float


@dataclass(frozen=True, slots=True)
class Readability:
    """Counts of a text and the figures made of them; figures are None where there are no words."""

    sentences: int
    words: int
    long_words: int
    syllables: int
    longest_sentence: int
    words_per_sentence: float | None
    syllables_per_word: float | None
    lix: float | None
    rix: float | None
    fry: Fry | None


class _Row(NamedTuple):
    """The counts of one sentence."""

    words: int
    long_words: int
    syllables: int


def readability(sentences: Iterable[str]) -> Readability:
    """Return the readability view of a text that was split into `sentences`.

    Sentences without a word (an emoji, a rule of dashes) are left out. Words over six characters
    are long; words joined by hyphens are one. `fry` is None below 100 words.
    """
    rows = [_count(text) for text in sentences if _WORD.search(text)]
    number = len(rows)
    words = sum(row.words for row in rows)
    long_words = sum(row.long_words for row in rows)
    syllables = sum(row.syllables for row in rows)
    return Readability(
        sentences=number,
        words=words,
        long_words=long_words,
        syllables=syllables,
        longest_sentence=max((row.words for row in rows), default=0),
        words_per_sentence=_ratio(words, number),
        syllables_per_word=_ratio(syllables, words),
        lix=round(words / number + 100 * long_words / words, 1) if number else None,
        rix=_ratio(long_words, number),
        fry=_fry(words, syllables, number) if words >= FRY_WORDS else None,
    )


def _count(sentence: str) -> _Row:
    import textstat  # noqa: PLC0415  # slow to import, see above

    return _Row(
        words=textstat.lexicon_count(sentence),
        long_words=textstat.long_word_count(sentence),
        syllables=sum(map(count_syllables, sentence.split())),
    )


def _fry(words: int, syllables: int, sentences: int) -> Fry:
    return Fry(
        syllables=round(100 * syllables / words * _FRY_SYLLABLES, 1),
        sentences=round(100 * sentences / words, 1),
    )


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 2) if whole else None
