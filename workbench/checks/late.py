"""The kind `late`: a part comes too far down in a text that is not short."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.checks.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.checks.document import Document
    from workbench.model import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class LateCheck:
    """The first hit of `label` starts after `share` of a text of at least `words` words.

    `unless_before` lists labels that may rightly come first (safety instructions).
    """

    kind: Literal["late"]
    label: str
    share: float
    words: int
    unless_before: tuple[str, ...] = ()

    def find(self, rule: str, document: Document, card: Card) -> Iterator[Found]:  # noqa: ARG002
        """Yield the late place itself."""
        places = document.places(self.label)
        if not places or document.words < self.words:
            return
        index, hit = places[0]
        start, end = document.span(index, hit.start, hit.end)
        ahead = frozenset().union(*(s.hits for s in document.sentences[:index]))
        if start > self.share * len(document.text) and ahead.isdisjoint(self.unless_before):
            yield Found(rule, start, end, index)
