"""From text to a document of labelled sentences, one paragraph at a time."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING, Final

from workbench.checks.document import Document, Paragraph, Sentence
from workbench.indonesian import split_paragraphs, split_tokens
from workbench.indonesian.counts import count
from workbench.indonesian.tokens import Tokeniser
from workbench.linter.mask import masked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.indonesian.tokens import Tokens
    from workbench.packs import Pack

# The role that marks a quotation as somebody else's words.
OTHER_VOICE: Final = "other-voice"


class Analyser:
    """Labels the sentences of texts; remembers nothing but the paragraphs it is asked to."""

    def __init__(self, pack: Pack) -> None:
        """Build the tokeniser for the pack's vocabulary."""
        self._tokeniser = Tokeniser()
        self._alphabet = pack.alphabet
        self._matcher = pack.matcher
        self._other_voice = partial(pack.matcher.find_one, OTHER_VOICE)

    def document(
        self, text: str, begin: int = 0, known: Mapping[str, Paragraph] | None = None
    ) -> Document:
        """Analyse `text` from offset `begin`; paragraphs in `known` are taken as they are.

        A paragraph's analysis depends on its own text alone, so the result is the same.
        """
        spans = [(begin + a, begin + b) for a, b in split_paragraphs(text[begin:])]
        pieces = [text[a:b] for a, b in spans]
        paragraphs = dict(known or {})
        paragraphs |= self._analysed([piece for piece in pieces if piece not in paragraphs])
        return Document(text, [a for a, _ in spans], [paragraphs[piece] for piece in pieces])

    def _analysed(self, pieces: list[str]) -> dict[str, Paragraph]:
        """Analyse paragraphs, all tokenised in one call: its fixed cost is that of 30 words."""
        tokens = self._tokeniser(" ".join(pieces))
        codes = self._alphabet.encode(tokens)
        done, first, origin = {}, 0, 0
        for piece in pieces:
            last = bisect_left(tokens.starts, origin + len(piece), first)
            sentences = self._sentences(tokens.part(first, last), codes[first:last])
            done[piece] = Paragraph(piece, origin, sentences, count(piece))
            first, origin = last, origin + len(piece) + 1
        return done

    def _sentences(self, tokens: Tokens, codes: str) -> list[Sentence]:
        """Return the labelled sentences of a paragraph."""
        spans = split_tokens(tokens, codes)
        codes = masked(tokens, codes, self._other_voice)
        starts, ends, find = tokens.starts, tokens.ends, self._matcher.find
        return [Sentence(codes[a:b], starts[a:b], ends[a:b], find(codes[a:b])) for a, b in spans]
