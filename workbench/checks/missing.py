"""The kind `missing`: the statement has no sentence with any of some labels."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  # read when rule files are validated
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.checks.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.checks.document import Document
    from workbench.model import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingCheck:
    """None of `labels` was found; the fill-in goes after the last sentence with one of `after`.

    Without such a sentence it goes to the start of the text where `at_start`, else to its end.
    `fill_in` is the sentence offered, by language, with slots in [square brackets].
    """

    kind: Literal["missing"]
    labels: tuple[str, ...]
    fill_in: Mapping[str, str]
    after: tuple[str, ...] = ()
    at_start: bool = False

    def find(self, rule: str, document: Document, card: Card) -> Iterator[Found]:  # noqa: ARG002
        """Yield one finding with an empty span at the advised insertion point."""
        if document.labels.isdisjoint(self.labels):
            at = self._insertion_point(document)
            yield Found(rule, at, at, facts={"fill_in": self.fill_in})

    def _insertion_point(self, document: Document) -> int:
        after = frozenset(self.after)
        for index in reversed(range(len(document.sentences))):
            if document.sentences[index].has_any(after):
                return document.sentence_span(index)[1]
        return 0 if self.at_start or not document.sentences else document.end
