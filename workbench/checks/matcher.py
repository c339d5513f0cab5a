"""Finds the labels of a sentence: compiled patterns, tried only where all needed words stand.

One sentence at a time: searching many at once (measured for 30 to 1,000 words) makes so many more
patterns worth trying that it costs up to three times as much.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Hit(NamedTuple):
    """A label found at a half-open range of the sentence's tokens."""

    label: str
    start: int
    end: int


class Searched:
    """A regular expression over encoded sentences, compiled when it is first tried.

    `needs` has a bit for each set of words of which a sentence must hold one.
    """

    def __init__(self, source: str, needs: int) -> None:
        """Keep the source."""
        self._source = source
        self.needs = needs

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Return the compiled expression."""
        return re.compile(self._source)

    def stands(self, codes: str, held: int) -> bool:
        """Tell whether it matches a sentence that holds the sets `held`."""
        return self.needs & held == self.needs and self.regex.search(codes) is not None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of one label, with what must not stand in the same sentence."""

    label: str
    match: Searched
    unless: tuple[Searched, ...]

    def find(self, codes: str, held: int) -> list[Hit]:
        """Return every place in an encoded sentence, in order."""
        search = self.match.regex.search
        match = search(codes)
        if match is None:
            return []
        for veto in self.unless:
            if veto.stands(codes, held):
                return []
        group = "span" if match.re.groups else 0
        hits = []
        while match is not None:
            start, end = match.span(group)
            if start < end:
                hits.append(Hit(self.label, start, end))
            match = search(codes, max(match.end(), match.start() + 1))
        return hits


class Matcher:
    """All patterns of a pack, indexed by the words of which a sentence must hold one.

    A pattern is listed under the rarest set of words that it needs, and tried only when the
    sentence holds a word of each other set too: that spares nineteen searches in twenty.
    """

    def __init__(self, labels: Mapping[str, Any]) -> None:
        """Index the compiled form of every label (see `packs.compiled`)."""
        self._numbers: dict[str, int] = {}
        self._made: dict[str, Searched] = {}
        self._of: dict[str, list[Pattern]] = defaultdict(list)
        index: dict[str, list[tuple[int, Pattern]]] = defaultdict(list)
        for label, patterns in labels.items():
            for row in patterns:
                unless = tuple(map(self._searched, row["unless"]))
                pattern = Pattern(label, self._searched(row), unless)
                self._of[label].append(pattern)
                for letter in row["needs"][0]:
                    index[letter].append((pattern.match.needs, pattern))
        self._index = {letter: tuple(patterns) for letter, patterns in index.items()}
        self._bits: dict[str, int] = defaultdict(int)
        for need, number in self._numbers.items():
            for letter in need:
                self._bits[letter] |= 1 << number
        self._letters = frozenset(self._bits)

    def _searched(self, row: Mapping[str, Any]) -> Searched:
        """Return the expression of a row; the same veto stands in many rows and is made once."""
        source, numbers = row["regex"], self._numbers
        if source not in self._made:
            bits = {1 << numbers.setdefault(need, len(numbers)) for need in row["needs"]}
            self._made[source] = Searched(source, sum(bits))
        return self._made[source]

    def find_one(self, label: str, codes: str) -> list[Hit]:
        """Return the hits of one label in encoded sentences."""
        held = self.held(codes)
        return [hit for pattern in self._of.get(label, ()) for hit in pattern.find(codes, held)]

    def find(self, codes: str) -> dict[str, list[Hit]]:
        """Return the hits of an encoded sentence by label, in order."""
        letters = self._letters.intersection(codes)
        held = self.held(letters)
        found: dict[str, list[Hit]] = {}
        for letter in letters:
            for needs, pattern in self._index.get(letter, ()):
                if needs & held == needs and (hits := pattern.find(codes, held)):
                    found[pattern.label] = found.get(pattern.label, []) + hits
        return {label: _merged(hits) for label, hits in found.items()}

    def held(self, letters: Iterable[str]) -> int:
        """Return the bits of the sets of words that a text with these letters holds."""
        held, bits = 0, self._bits
        for letter in self._letters.intersection(letters):
            held |= bits[letter]
        return held


def _merged(hits: list[Hit]) -> list[Hit]:
    """Join hits of one label that overlap, so that one fault is reported once.

    Their order does not matter, so neither does that of the letters that led to them.
    """
    if len(hits) == 1:
        return hits
    kept: list[Hit] = []
    for hit in sorted(hits):
        if kept and hit.start < kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, hit.end))
        else:
            kept.append(hit)
    return kept
