"""The kind `address`: forms of address mixed in one text, or written against the spelling."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  # read when rule files are validated
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.checks.found import Found
from workbench.model import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.checks.document import Document
    from workbench.model import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressCheck:
    """The rule's own patterns find words of address; `families` says which belong together.

    The first family met is the text's own; a word of another one fires. `spelling` maps a wrong
    spelling (as written, inside a sentence) to the right one (EYD: Anda, kami).
    """

    kind: Literal["address"]
    patterns: tuple[str, ...]
    families: Mapping[str, tuple[str, ...]]
    spelling: Mapping[str, str]

    def find(self, rule: str, document: Document, card: Card) -> Iterator[Found]:  # noqa: ARG002
        """Yield each word that breaks with the first family, and each misspelt one."""
        of_word = {word: family for family, words in self.families.items() for word in words}
        own: str | None = None
        for index, hit in document.places(rule):
            start, end = document.span(index, hit.start, hit.end)
            word = document.text[start:end]
            family = of_word.get(word.lower())
            right = self._respelt(word, document, index, hit.start)
            if right:
                yield Found(rule, start, end, index, fix=Fix(start, end, right))
            elif family and own and family != own:
                yield Found(rule, start, end, index)
            own = own or family

    def _respelt(self, word: str, document: Document, index: int, at: int) -> str | None:
        """Return the right spelling; a sentence may open, and a quotation, with a capital."""
        opens = at == 0 or document.sentences[index].codes[at - 1] in "\"'(l•:-."
        right = self.spelling.get(word)
        return None if right is None or (opens and word[0].isupper()) else right
