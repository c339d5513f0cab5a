"""Tokens with their normal forms and offsets, from spaCy's tokenizer in bounded memory."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from spacy.attrs import LENGTH, NORM, SPACY

from workbench.indonesian.language import create_lean_tokenizer

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.strings import StringStore
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc

# spaCy's vocabulary never forgets a word: it grows by some 250 bytes for each new one. A new
# vocabulary costs a few milliseconds, so it is replaced before it holds 15 MB.
_MOST_WORDS: Final = 60_000


# Anything but single blanks between chunks makes spaCy emit tokens of white space.
_ODD_SPACE: Final = re.compile(r"\s{2,}|[^\S ]|^ ")
# spaCy peels marks off a chunk one by one, so a chunk without end takes quadratic time.
_LONGEST: Final = 500
_ENDLESS: Final = re.compile(rf"\S{{{_LONGEST + 1},}}")
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
        endless = _ENDLESS.search(text) is not None
        doc = self._doc(_ENDLESS.sub(_cut, text) if endless else text)
        rows = doc.to_array([LENGTH, SPACY, NORM])
        lengths, blanks = rows[:, 0].astype(int), rows[:, 1].astype(int)
        ends = (lengths + blanks).cumsum() - blanks
        starts, ids = ends - lengths, rows[:, 2]
        if endless:
            cuts = _cuts(text)
            starts, ends = starts - cuts.searchsorted(starts), ends - cuts.searchsorted(ends)
        if _ODD_SPACE.search(text):
            words = [not text[a:b].isspace() for a, b in zip(starts, ends, strict=True)]
            starts, ends, ids = starts[words], ends[words], ids[words]
        return Tokens(text, starts.tolist(), ends.tolist(), ids.tolist(), doc.vocab.strings)

    def _doc(self, text: str) -> Doc:
        try:
            doc: Doc = self._tokenizer(text)
        except UnicodeEncodeError:  # half a surrogate pair, which spaCy cannot hash
            doc = self._tokenizer(_SURROGATE.sub("\ufffd", text))
        return doc


def _cut(match: re.Match[str]) -> str:
    """Return a chunk without end as pieces with blanks between them."""
    chunk = match[0]
    return " ".join(chunk[at : at + _LONGEST] for at in range(0, len(chunk), _LONGEST))


def _cuts(text: str) -> NDArray[np.int64]:
    """Return where the cut text has a blank that `text` has not."""
    cuts: list[int] = []
    for match in _ENDLESS.finditer(text):
        for at in range(match.start() + _LONGEST, match.end(), _LONGEST):
            cuts.append(at + len(cuts))
    return np.array(cuts, dtype=np.int64)
