"""Tokens with their normal forms and offsets, from spaCy's tokenizer in bounded memory."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from spacy.attrs import LENGTH, NORM, SPACY

from workbench.indonesian.language import create_lean_tokenizer

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokenizer import Tokenizer

# spaCy's vocabulary never forgets a word: it grows by some 250 bytes for each new one. A new
# vocabulary costs a few milliseconds, so it is replaced before it holds 15 MB.
_MOST_WORDS: Final = 60_000


# Anything but single blanks between chunks makes spaCy emit tokens of white space.
_ODD_SPACE: Final = re.compile(r"\s{2,}|[^\S ]|^ ")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Tokens:
    """The tokens of one text; offsets are half-open code points, ids are spaCy's string hashes."""

    text: str
    starts: list[int]
    ends: list[int]
    norm_ids: list[int]
    strings: StringStore

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.starts)

    def part(self, first: int, last: int) -> Tokens:
        """Return the tokens `first:last`, their offsets still counted in the whole text."""
        window = slice(first, last)
        return Tokens(
            self.text, self.starts[window], self.ends[window], self.norm_ids[window], self.strings
        )

    @cached_property
    def texts(self) -> list[str]:
        """Return each token as written."""
        return [self.text[a:b] for a, b in zip(self.starts, self.ends, strict=True)]

    @cached_property
    def norms(self) -> list[str]:
        """Return each token's normal form."""
        return [self.strings[i] for i in self.norm_ids]


class Tokeniser:
    """Turns texts into tokens; not thread-safe, like the spaCy tokenizer that it holds."""

    def __init__(self) -> None:
        """Build the first vocabulary."""
        self._tokenizer: Tokenizer = create_lean_tokenizer()

    def __call__(self, text: str) -> Tokens:
        """Tokenise one text; white space yields no token."""
        if len(self._tokenizer.vocab) > _MOST_WORDS:
            self._tokenizer = create_lean_tokenizer()
        try:
            doc = self._tokenizer(text)
        except UnicodeEncodeError:  # half a surrogate pair, which spaCy cannot hash
            doc = self._tokenizer(_SURROGATE.sub("\ufffd", text))
        rows = doc.to_array([LENGTH, SPACY, NORM])
        lengths, blanks = rows[:, 0].astype(int), rows[:, 1].astype(int)
        ends = (lengths + blanks).cumsum() - blanks
        starts, ids = ends - lengths, rows[:, 2]
        if _ODD_SPACE.search(text):
            words = [not text[a:b].isspace() for a, b in zip(starts, ends, strict=True)]
            starts, ends, ids = starts[words], ends[words], ids[words]
        return Tokens(text, starts.tolist(), ends.tolist(), ids.tolist(), doc.vocab.strings)
