"""The kind `length`: a sentence is too heavy to be read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.checks.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.checks.document import Document, Sentence
    from workbench.model import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthCheck:
    """More than `words` words (`casual_words` on `casual_channels`), or `nesting` hits of the
    rule's own patterns (bahwa, yang, sehubungan …). A sentence with a label of `longer_for` may
    have `longer_words` words: longer words read as more sincere (Lev-Ari 2025).
    """  # noqa: D205  # one paragraph

    kind: Literal["length"]
    patterns: tuple[str, ...]
    words: int
    casual_words: int
    casual_channels: tuple[str, ...]
    longer_words: int
    longer_for: tuple[str, ...]
    nesting: int

    def find(self, rule: str, document: Document, card: Card) -> Iterator[Found]:
        """Yield each heavy sentence whole."""
        casual = card.channel in self.casual_channels
        for index, sentence in enumerate(document.sentences):
            limit = self._limit(sentence, casual=casual)
            count = word_count(sentence)
            if count > limit or len(sentence.of(rule)) >= self.nesting:
                start, end = document.sentence_span(index)
                facts = {"count": count, "limit": limit}
                yield Found(rule, start, end, index, facts)

    def _limit(self, sentence: Sentence, *, casual: bool) -> int:
        limit = self.casual_words if casual else self.words
        return self.longer_words if sentence.has_any(frozenset(self.longer_for)) else limit


_MARKS = str.maketrans("", "", ".,;:!?()/|•*^\"'-…ex")


def word_count(sentence: Sentence) -> int:
    """Count the tokens of a sentence that are no marks."""
    return len(sentence.codes.translate(_MARKS))
