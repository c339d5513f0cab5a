"""Finds the labels of a sentence: compiled patterns, tried only where all needed words stand.

One sentence at a time: searching many at once (measured for 30 to 1,000 words) makes so many more
patterns worth trying that it costs up to three times as much.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Search: TypeAlias = Callable[..., re.Match[str] | None]


class Hit(NamedTuple):
    """A label found at a half-open range of the sentence's tokens."""

    label: str
    start: int
    end: int


class Searched:
    """A regular expression over encoded sentences, compiled when it is first tried.

    `needs` has a bit for each set of words of which a sentence must hold one. `search` is the
    expression's own search once it is compiled: most candidates fail, so that is the hot path.
    """

    __slots__ = ("_source", "needs", "search")

    def __init__(self, source: str, needs: int) -> None:
        """Keep the source."""
        self._source = source
        self.needs = needs
        self.search: Search = self._first_search

    def _first_search(self, codes: str, at: int = 0) -> re.Match[str] | None:
        self.search = re.compile(self._source).search
        return self.search(codes, at)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of one label, with what must not stand in the same sentence."""

    label: str
    match: Searched
    unless: tuple[Searched, ...]

    def hits(self, first: re.Match[str] | None, codes: str, held: int) -> list[Hit]:
        """Return every place in an encoded sentence from the first match on, in order."""
        for veto in self.unless:
            if veto.needs & held == veto.needs and veto.search(codes) is not None:
                return []
        match, found = first, []
        while match is not None:
            start, end = match.span("span" if match.re.groups else 0)
            if start < end:
                found.append(Hit(self.label, start, end))
            match = self.match.search(codes, max(match.end(), match.start() + 1))
        return found


class Matcher:
    """All patterns of a pack, indexed by the words of which a sentence must hold one.

    A pattern is listed under the rarest set of words that it needs, and tried only when the
    sentence holds a word of each other set too: that spares nineteen searches in twenty.
    """

    def __init__(self, labels: Mapping[str, Any]) -> None:
        """Index the compiled form of every label (see `packs.compiled`)."""
        rows = [(label, row) for label, patterns in labels.items() for row in patterns]
        self._numbers = _numbered(
            row for _, pattern in rows for row in (pattern, *pattern["unless"])
        )
        self._made: dict[str, Searched] = {}
        self._of: dict[str, list[Pattern]] = defaultdict(list)
        index: dict[str, list[tuple[int, Searched, Pattern]]] = defaultdict(list)
        for label, row in rows:
            unless = tuple(map(self._searched, row["unless"]))
            pattern = Pattern(label, self._searched(row), unless)
            self._of[label].append(pattern)
            for letter in row["needs"][0]:
                index[letter].append((pattern.match.needs, pattern.match, pattern))
        self._index = {letter: tuple(patterns) for letter, patterns in index.items()}
        self._bits: dict[str, int] = defaultdict(int)
        for need, number in self._numbers.items():
            for letter in need:
                self._bits[letter] |= 1 << number
        self._letters = frozenset(self._bits)

    def _searched(self, row: Mapping[str, Any]) -> Searched:
        """Return the expression of a row; the same veto stands in many rows and is made once."""
        source = row["regex"]
        if source not in self._made:
            bits = {1 << self._numbers[need] for need in row["needs"]}
            self._made[source] = Searched(source, sum(bits))
        return self._made[source]

    def find_one(self, label: str, codes: str) -> list[Hit]:
        """Return the hits of one label in encoded sentences."""
        held = self.held(codes)
        return [
            hit
            for pattern in self._of.get(label, ())
            if pattern.match.needs & held == pattern.match.needs
            for hit in pattern.hits(pattern.match.search(codes), codes, held)
        ]

    def find(self, codes: str) -> dict[str, list[Hit]]:
        """Return the hits of an encoded sentence by label, in order."""
        letters = self._letters.intersection(codes)
        held, index = self.held(letters), self._index
        found: dict[str, list[Hit]] = {}
        for letter in letters:
            for needs, searched, pattern in index.get(letter, ()):
                if needs & held == needs and (match := searched.search(codes)) is not None:
                    hits = pattern.hits(match, codes, held)
                    if hits:
                        found[pattern.label] = found.get(pattern.label, []) + hits
        return {label: _merged(hits) for label, hits in found.items()}

    def held(self, letters: Iterable[str]) -> int:
        """Return the bits of the sets of words that a text with these letters holds."""
        held, bits = 0, self._bits
        for letter in self._letters.intersection(letters):
            held |= bits[letter]
        return held


def _numbered(rows: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Number the needed sets, those of most patterns first: their bits make small integers."""
    uses = Counter(need for row in rows for need in row["needs"])
    return {need: number for number, (need, _) in enumerate(uses.most_common())}


def _merged(hits: list[Hit]) -> list[Hit]:
    """Join hits of one label that overlap or touch, so that one fault is reported once.

    Their order does not matter, so neither does that of the letters that led to them.
    """
    if len(hits) == 1:
        return hits
    kept: list[Hit] = []
    for hit in sorted(hits):
        if kept and hit.start <= kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, hit.end))
        else:
            kept.append(hit)
    return kept
