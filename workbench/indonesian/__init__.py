"""The language: tokens, normal forms, sentences and counts of Indonesian.

spaCy is imported by what needs it, so that importing this package costs nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from workbench.indonesian.alphabet import Alphabet
from workbench.indonesian.normal import normal_form
from workbench.indonesian.sentences import Span, split_paragraphs, split_tokens

if TYPE_CHECKING:
    from spacy.language import Language

    from workbench.indonesian.tokens import Tokeniser, Tokens

__all__ = [
    "create_language",
    "normal_form",
    "split_paragraphs",
    "split_sentences",
    "split_tokens",
    "tokenise",
]


def create_language() -> Language:
    """Return a new blank spaCy pipeline of the language `id_workbench`."""
    from workbench.indonesian.language import create_language as create  # noqa: PLC0415  # lazy

    return create()


def tokenise(text: str) -> Tokens:
    """Return the tokens of `text` with normal forms and code-point offsets."""
    return _tokeniser()(text)


def split_sentences(text: str) -> list[Span]:
    """Return the half-open code-point spans of the sentences of `text`, trimmed, in order."""
    spans = []
    for begin, end in split_paragraphs(text):
        tokens = tokenise(text[begin:end])
        for a, b in split_tokens(tokens, _alphabet().encode(tokens)):
            spans.append((begin + tokens.starts[a], begin + tokens.ends[b - 1]))
    return spans


@cache
def _tokeniser() -> Tokeniser:
    from workbench.indonesian.tokens import Tokeniser  # noqa: PLC0415  # spaCy only when used

    return Tokeniser()


@cache
def _alphabet() -> Alphabet:
    return Alphabet(())
