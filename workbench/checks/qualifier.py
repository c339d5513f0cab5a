"""The kind `qualifier`: a connective that takes back an apology by what its clause does.

The connective is only a cue. Its clause's role decides (architecture.md, point 4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.checks.found import Found
from workbench.checks.pattern import Item  # noqa: TC001  # read when rule files are validated
from workbench.indonesian.alphabet import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.checks.document import Document, Sentence
    from workbench.checks.matcher import Hit
    from workbench.model import Card

# A quotation is over before its speaker is named ("…, tapi kami …," ujar …), and chats close a
# sentence with an emoji; where they use no mark at all, a clause has its usual length.
_STOPS = re.compile(f'(?<=[,.!?…])"|{KINDS["emoji"]}')
_SHORTEST, _LONGEST = 3, 24
_CLOSING = ".,;:!?…\"')" + KINDS["emoji"]

# A connective among the first tokens opens its sentence ("Ya, tapi …").
_OPENING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class QualifierCheck:
    """A cue (any of `patterns`) beside one of `takes_back`, judged by its clause's role.

    `reach` says where the taken-back part may stand: `before` the cue in the same sentence, or in
    the directly preceding sentence when the cue opens its own; `around` adds the rest of the
    sentence (for "meskipun …, kami minta maaf"). The clause fires with a role of `fires_on`,
    stays silent with one of `silent_on` alone, and with neither of them does `otherwise`; with
    `plain`, it fires then only where one of those labels is taken back.
    """

    kind: Literal["qualifier"]
    patterns: tuple[str | Item, ...]
    takes_back: tuple[str, ...]
    fires_on: tuple[str, ...]
    silent_on: tuple[str, ...] = ()
    otherwise: Literal["fire", "silent"] = "silent"
    plain: tuple[str, ...] = ()
    reach: Literal["before", "around"] = "before"
    unless: tuple[str, ...] = ()

    def find(self, rule: str, document: Document, card: Card) -> Iterator[Found]:  # noqa: ARG002
        """Yield the clause from the cue to the end of its sentence."""
        for index, cue in document.places(rule):
            sentence, taken_back = document.sentences[index], self._taken_back(document, index, cue)
            if taken_back and self._fires(sentence, cue, taken_back):
                start, end = document.span(index, cue.start, clause_end(sentence, cue))
                yield Found(rule, start, end, index)

    def _taken_back(self, document: Document, index: int, cue: Hit) -> frozenset[str]:
        sentence, around = document.sentences[index], self.reach == "around"
        labels = {
            label
            for label in self.takes_back
            for hit in sentence.of(label)
            if hit.start < cue.start or (around and hit.end > cue.end)
        }
        if cue.start <= _OPENING and index:
            labels.update(document.sentences[index - 1].hits.keys() & set(self.takes_back))
        return frozenset(labels)

    def _fires(self, sentence: Sentence, cue: Hit, taken_back: frozenset[str]) -> bool:
        if self._role_in(self.fires_on, sentence, cue):
            return True
        if self.otherwise == "silent" or self._role_in(self.silent_on, sentence, cue):
            return False
        return not self.plain or not taken_back.isdisjoint(self.plain)

    def _role_in(self, roles: tuple[str, ...], sentence: Sentence, cue: Hit) -> bool:
        return any(hit.end > cue.end for role in roles for hit in sentence.of(role))


def clause_end(sentence: Sentence, cue: Hit) -> int:
    """Return the token index after the clause, which a closing quotation mark or an emoji ends."""
    codes = sentence.codes
    stop = _STOPS.search(codes, cue.end + _SHORTEST)
    end = min(stop.start() if stop else len(codes), cue.end + _LONGEST)
    while end > cue.end and codes[end - 1] in _CLOSING:
        end -= 1
    return end
