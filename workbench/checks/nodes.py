"""The parts of a pattern over words, and the regular expression that each one becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any, TypeAlias

    # How often a sentence holds one of some words, as anything that can be ordered.
    Commonness: TypeAlias = Callable[[frozenset[str]], Any]

# A clause ends at these; a line break stands between sentences (see `matcher`).
_BREAKS: Final = re.escape('.,;:!?()"…|•\n')


class Node(Protocol):
    """A part of a pattern."""

    def regex(self, letters: Mapping[str, str]) -> str:
        """Return the regular expression over encoded sentences."""
        ...

    def words(self) -> frozenset[str]:
        """Return every word that the part names."""
        ...

    def sets(self) -> frozenset[frozenset[str]]:
        """Return every set of words that becomes one set of characters."""
        ...

    def needs(self, commonness: Commonness) -> list[frozenset[str]]:
        """Return sets of words; whatever matches holds one word of each."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """Any one of some words."""

    options: frozenset[str]

    def regex(self, letters: Mapping[str, str]) -> str:
        """Return a character or a set of characters."""
        chars = sorted({letters[word] for word in self.options})
        return chars[0] if len(chars) == 1 else f"[{''.join(_runs(chars))}]"

    def words(self) -> frozenset[str]:
        """Return the options."""
        return self.options

    def sets(self) -> frozenset[frozenset[str]]:
        """Return the options as one set."""
        return frozenset({self.options})

    def needs(self, commonness: Commonness) -> list[frozenset[str]]:  # noqa: ARG002  # protocol
        """Return the options: one of them must be there."""
        return [self.options]


def _runs(chars: list[str]) -> Iterator[str]:
    """Yield neighbouring characters as ranges, which compile and match faster."""
    points = [ord(char) for char in chars]
    for _, run in groupby(enumerate(points), key=lambda pair: pair[1] - pair[0]):
        members = [chr(point) for _, point in run]
        few = len(members) <= len("ab")
        yield "".join(members) if few else f"{members[0]}-{members[-1]}"


@dataclass(frozen=True, slots=True)
class Raw:
    """A fixed regular expression: a kind of token, a mark, a gap, the edge of the sentence."""

    source: str

    def regex(self, letters: Mapping[str, str]) -> str:  # noqa: ARG002  # protocol
        """Return the source."""
        return self.source

    def words(self) -> frozenset[str]:
        """Return nothing: no word is named."""
        return frozenset()

    def sets(self) -> frozenset[frozenset[str]]:
        """Return nothing: no word is named."""
        return frozenset()

    def needs(self, commonness: Commonness) -> list[frozenset[str]]:  # noqa: ARG002  # protocol
        """Return nothing: no word is necessary."""
        return []


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts one after the other."""

    parts: tuple[Node, ...]

    def regex(self, letters: Mapping[str, str]) -> str:
        """Return the parts' expressions in a row."""
        return "".join(part.regex(letters) for part in self.parts)

    def words(self) -> frozenset[str]:
        """Return the words of all parts."""
        return frozenset().union(*(part.words() for part in self.parts))

    def sets(self) -> frozenset[frozenset[str]]:
        """Return the sets of all parts."""
        return frozenset().union(*(part.sets() for part in self.parts))

    def needs(self, commonness: Commonness) -> list[frozenset[str]]:
        """Return what each part needs."""
        return [need for part in self.parts for need in part.needs(commonness)]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several parts, the longest first."""

    options: tuple[Node, ...]

    def regex(self, letters: Mapping[str, str]) -> str:
        """Return an alternation in which single words share one set of characters."""
        single = [o for o in self.options if isinstance(o, Words)]
        longer = [o for o in self.options if not isinstance(o, Words)]
        sources = _factored(longer, letters)
        if single:
            sources.append(Words(frozenset().union(*(w.options for w in single))).regex(letters))
        return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})"

    def words(self) -> frozenset[str]:
        """Return the words of all options."""
        return frozenset().union(*(option.words() for option in self.options))

    def sets(self) -> frozenset[frozenset[str]]:
        """Return the sets of the longer options, and that of all single words."""
        longer = (o.sets() for o in self.options if not isinstance(o, Words))
        single = frozenset().union(*(o.options for o in self.options if isinstance(o, Words)))
        return frozenset({single} if single else ()).union(*longer)

    def needs(self, commonness: Commonness) -> list[frozenset[str]]:
        """Return one set: the rarest need of each option, nothing when one needs nothing."""
        found = [option.needs(commonness) for option in self.options]
        if not all(found):
            return []
        return [frozenset().union(*(min(needs, key=commonness) for needs in found))]


def _factored(options: list[Node], letters: Mapping[str, str]) -> list[str]:
    """Return the options' expressions, the longest first; phrases share their first part."""
    by_first: dict[str, set[str]] = {}
    for option in options:
        parts = option.parts if isinstance(option, Sequence) else (option,)
        rest = "".join(part.regex(letters) for part in parts[1:])
        by_first.setdefault(parts[0].regex(letters), set()).add(rest)
    sources = [first + _any_of(rests) for first, rests in by_first.items()]
    return sorted(sources, key=lambda source: (-len(source), source))


def _any_of(sources: set[str]) -> str:
    ordered = sorted(sources, key=lambda source: (-len(source), source))
    return ordered[0] if len(ordered) == 1 else f"(?:{'|'.join(ordered)})"


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A part inside a group: optional, forbidden ahead, forbidden behind, or reported."""

    part: Node
    before: str
    after: str

    def regex(self, letters: Mapping[str, str]) -> str:
        """Return the part's expression between the group's two ends."""
        return f"{self.before}{self.part.regex(letters)}{self.after}"

    def words(self) -> frozenset[str]:
        """Return the words of the part."""
        return self.part.words()

    def sets(self) -> frozenset[frozenset[str]]:
        """Return the sets of the part."""
        return self.part.sets()

    def needs(self, commonness: Commonness) -> list[frozenset[str]]:
        """Return what the part needs if it must be there."""
        return self.part.needs(commonness) if self.before == REPORTED[0] else []


OPTIONAL: Final = ("(?:", ")?")
NOT_AHEAD: Final = ("(?!", ")")
NOT_BEHIND: Final = ("(?<!", ")")
REPORTED: Final = ("(?P<span>", ")")


def gap(most: int, *, any_token: bool) -> Raw:
    """Return up to `most` tokens, as few as possible, within the clause unless `any_token`."""
    return Raw(f"{'.' if any_token else f'[^{_BREAKS}]'}{{0,{most}}}?")
