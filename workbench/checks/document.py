"""What the checks see of a text: paragraphs, sentences, and the labels found in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from workbench.checks.matcher import Hit
    from workbench.indonesian.counts import Counts

Near: TypeAlias = Literal["sentence", "previous", "next", "neighbours", "paragraph"]
_NONE: Final[tuple[Hit, ...]] = ()


@dataclass(slots=True)
class Sentence:
    """One sentence of a paragraph; `starts` and `ends` count from the paragraph's origin."""

    codes: str
    starts: list[int]
    ends: list[int]
    hits: Mapping[str, list[Hit]]

    def of(self, label: str) -> list[Hit] | tuple[Hit, ...]:
        """Return the hits of a label, in order."""
        return self.hits.get(label, _NONE)

    def has_any(self, labels: frozenset[str]) -> bool:
        """Tell whether one of the labels was found here."""
        return not labels.isdisjoint(self.hits)


@dataclass(slots=True)
class Paragraph:
    """The analysis of one paragraph; it depends on the paragraph's text and the pack alone.

    `origin` is where the paragraph began in the string that its tokens' offsets count in.
    """

    text: str
    origin: int
    sentences: list[Sentence]
    counts: Counts


class Document:
    """The sentences of a whole text in order, each with its place."""

    def __init__(self, text: str, bases: list[int], paragraphs: list[Paragraph]) -> None:
        """Number the sentences; `bases` holds each paragraph's offset in `text`."""
        self.text = text
        self.bases = bases
        self.paragraphs = paragraphs
        self.sentences: list[Sentence] = []
        self.paragraph_of: list[int] = []
        self.first_of = [0]
        for number, paragraph in enumerate(paragraphs):
            self.sentences += paragraph.sentences
            self.paragraph_of += [number] * len(paragraph.sentences)
            self.first_of.append(len(self.sentences))

    @property
    def words(self) -> int:
        """Return the number of words."""
        return sum(paragraph.counts.words for paragraph in self.paragraphs)

    @property
    def end(self) -> int:
        """Return the offset after the last paragraph."""
        return self.bases[-1] + len(self.paragraphs[-1].text) if self.bases else 0

    def base(self, index: int) -> int:
        """Return what to add to the token offsets of sentence `index` to get those of the text."""
        number = self.paragraph_of[index]
        return self.bases[number] - self.paragraphs[number].origin

    def span(self, index: int, start: int, end: int) -> tuple[int, int]:
        """Return the code points of the tokens `start:end` of sentence `index`."""
        sentence, base = self.sentences[index], self.base(index)
        return base + sentence.starts[start], base + sentence.ends[end - 1]

    def sentence_span(self, index: int) -> tuple[int, int]:
        """Return the code points of sentence `index`."""
        return self.span(index, 0, len(self.sentences[index].starts))

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, Hit]]]:
        places: dict[str, list[tuple[int, Hit]]] = {}
        for index, sentence in enumerate(self.sentences):
            for label, hits in sentence.hits.items():
                places.setdefault(label, []).extend((index, hit) for hit in hits)
        return places

    @property
    def labels(self) -> AbstractSet[str]:
        """Return every label found anywhere."""
        return self._places.keys()

    def withdraw(self, label: str, indices: AbstractSet[int]) -> None:
        """Take a label back from some sentences.

        The sentences are copied: their paragraph may be known from an earlier text.
        """
        if not indices:
            return
        for index in indices:
            hits = {k: v for k, v in self.sentences[index].hits.items() if k != label}
            self.sentences[index] = replace(self.sentences[index], hits=hits)
        kept = [place for place in self._places.pop(label) if place[0] not in indices]
        if kept:
            self._places[label] = kept

    def places(self, label: str) -> Sequence[tuple[int, Hit]]:
        """Return (sentence index, hit) for each place of a label, in order."""
        return self._places.get(label, ())

    def near(self, index: int, within: Near) -> range:
        """Return the indices of the sentences that `within` names, seen from sentence `index`."""
        paragraph, last = self.paragraph_of[index], len(self.sentences)
        first, end = {
            "sentence": (index, index + 1),
            "previous": (index - 1, index),
            "next": (index + 1, index + 2),
            "neighbours": (index - 1, index + 2),
            "paragraph": (self.first_of[paragraph], self.first_of[paragraph + 1]),
        }[within]
        return range(max(first, 0), min(end, last))
