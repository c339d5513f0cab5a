"""Texts with a natural vocabulary: no sentence twice, one token in seven never seen before."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Final

from workbench import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST: Final = 20
LONGEST: Final = 1000
NEW_SHARE: Final = 0.05
_ONSETS: Final = ("b", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ny", "ng", "c")
_CODAS: Final = ("", "", "", "n", "ng", "s", "r", "t", "k", "h", "m", "l")


def sentences() -> list[str]:
    """Return the sentences of the pack's labelled corpus, in a fixed order."""
    file = lexicon.home() / "corpus" / "statements.jsonl"
    rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [s["text"] for row in rows for paragraph in row["paragraphs"] for s in paragraph]


class Texts:
    """An endless, repeatable stream of texts."""

    def __init__(self, seed: int = 1) -> None:
        """Start the stream at its beginning."""
        self._random = random.Random(seed)  # noqa: S311  # repeatable texts, no secret
        self._sentences = sentences()

    def __iter__(self) -> Iterator[str]:
        """Yield texts of 20 to 1,000 words in paragraphs of a few sentences."""
        while True:
            yield self.text(self._random.randint(SHORTEST, LONGEST))

    def text(self, words: int) -> str:
        """Return a text of about `words` words."""
        paragraphs: list[list[str]] = [[]]
        count = 0
        while count < words:
            sentence = self._sentence()
            paragraphs[-1].append(sentence)
            count += len(sentence.split())
            if len(paragraphs[-1]) >= self._random.randint(2, 6):
                paragraphs.append([])
        return "\n\n".join(" ".join(sentences) for sentences in paragraphs if sentences)

    def _sentence(self) -> str:
        """Return one of our sentences with new words in it, so that it stands only once."""
        words = self._random.choice(self._sentences).split()
        for at in range(len(words)):
            if self._random.random() < NEW_SHARE:
                words[at] = self._word()
        words[self._random.randrange(len(words))] = self._word()
        return " ".join(words)

    def _word(self) -> str:
        """Return a word, name, amount or number that was most likely never written before."""
        roll = self._random.random()
        if roll < 0.15:
            return f"Rp{self._random.randint(1000, 99_999_999):,}".replace(",", ".")
        if roll < 0.25:
            return str(self._random.randint(1000, 9_999_999))
        syllables = (
            self._random.choice(_ONSETS)
            + self._random.choice("aiueo")
            + self._random.choice(_CODAS)
            for _ in range(self._random.randint(2, 4))
        )
        word = "".join(syllables)
        return word.capitalize() if roll < 0.6 else word
