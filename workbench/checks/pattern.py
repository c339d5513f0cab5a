"""The kind `pattern`: one of the patterns stands in a sentence, and nothing near silences it."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  # read when rule files are validated
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.checks.document import Near  # noqa: TC001  # read when files are validated
from workbench.checks.found import Found
from workbench.model import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.checks.document import Document
    from workbench.checks.matcher import Hit
    from workbench.model import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """A label somewhere near a sentence."""

    label: str
    within: Near | Literal["text", "before", "after"]

    def holds(self, document: Document, index: int) -> bool:
        """Tell whether the label was found there."""
        places = document.places(self.label)
        if not places or self.within == "text":
            return bool(places)
        if self.within == "before":
            return places[0][0] < index
        if self.within == "after":
            return places[-1][0] > index
        near = document.near(index, self.within)
        return any(self.label in document.sentences[i].hits for i in near)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A pattern with vetoes of its own: patterns that must not stand in the same sentence."""

    match: str
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternCheck:
    """Any of `patterns` in a sentence without any of `unless`; see `grammar` for the syntax.

    `requires` and `silenced_by` look at labels near the sentence; `replace` maps a word of the
    reported span to a better one and becomes the finding's fix. With `label` the rule has no
    patterns of its own and fires where that component or role was found.
    """

    kind: Literal["pattern"]
    patterns: tuple[str | Item, ...] = ()
    label: str | None = None
    unless: tuple[str, ...] = ()
    requires: tuple[Context, ...] = ()
    silenced_by: tuple[Context, ...] = ()
    replace: Mapping[str, str] | None = None

    def find(self, rule: str, document: Document, card: Card) -> Iterator[Found]:  # noqa: ARG002
        """Yield each place of the rule's own label that its context lets stand."""
        for index, hit in document.places(self.label or rule):
            if stands(document, index, self.requires, self.silenced_by):
                start, end = document.span(index, hit.start, hit.end)
                yield Found(rule, start, end, index, fix=self._fix(document, index, hit))

    def _fix(self, document: Document, index: int, hit: Hit) -> Fix | None:
        for at in range(hit.start, hit.end) if self.replace else ():
            start, end = document.span(index, at, at + 1)
            word = document.text[start:end]
            if better := (self.replace or {}).get(word.lower()):
                return Fix(start, end, better.capitalize() if word[0].isupper() else better)
        return None


def stands(
    document: Document,
    index: int,
    requires: tuple[Context, ...],
    silenced_by: tuple[Context, ...],
) -> bool:
    """Tell whether all that is required and nothing that silences is near a sentence."""
    return all(c.holds(document, index) for c in requires) and not any(
        c.holds(document, index) for c in silenced_by
    )
