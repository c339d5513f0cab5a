"""The kind `repetition`: a part is said more often, or more grandly, than the matter asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.checks.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.checks.document import Document
    from workbench.model import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class RepetitionCheck:
    """`times` hits of `label` in a text under `words` words, or hits in more than `share` of the
    sentences of a longer one, or any hit of `inflated_by` (eval/GUIDELINES.md, over_apology).
    """  # noqa: D205  # one sentence, too long for one line

    kind: Literal["repetition"]
    label: str
    times: int
    words: int
    share: float
    inflated_by: tuple[str, ...] = ()

    def find(self, rule: str, document: Document, card: Card) -> Iterator[Found]:  # noqa: ARG002
        """Yield one finding about the whole statement, at the first excess place."""
        places = [document.span(i, hit.start, hit.end) for i, hit in document.places(self.label)]
        sentences = {i for i, _ in document.places(self.label)}
        short = document.words < self.words
        repeated = len(places) >= self.times and (
            short or len(sentences) > self.share * len(document.sentences)
        )
        inflated = next((p for name in self.inflated_by for p in document.places(name)), None)
        if repeated:
            at = places[self.times - 1][0]
        elif inflated:
            at = document.span(inflated[0], inflated[1].start, inflated[1].end)[0]
        else:
            return
        yield Found(rule, at, at, facts={"count": len(places)})
