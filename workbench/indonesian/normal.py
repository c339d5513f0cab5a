"""Normal forms: one spelling for what people write in many ways."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.indonesian.data import language_data

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

_ELONGATED: Final = re.compile(r"([^\W\d_])\1{2,}")
_REDUPLICATED: Final = re.compile(r"([^\W\d_]{2,})2(nya|an|in|kan|i)?")


@cache
def normaliser() -> Callable[[str], str]:
    """Return the function from a token's text to its normal form, with the shipped data."""
    data = language_data()
    return _normaliser(data.variants, data.clitics)


def normal_form(word: str) -> str:
    """Return the normal form of one token: lower case, usual spelling, no elongation."""
    return normaliser()(word)


def _normaliser(variants: Mapping[str, str], clitics: tuple[str, ...]) -> Callable[[str], str]:
    def normal(word: str) -> str:
        word = word.lower()
        if (known := variants.get(word)) is not None:
            return known
        if not word.isalpha() or _ELONGATED.search(word):
            return _unusual(word, variants)
        return _of_stem(word, variants, clitics) if word.endswith(clitics) else word

    return normal


def _of_stem(word: str, variants: Mapping[str, str], clitics: tuple[str, ...]) -> str:
    """Return the normal form of a variant with a clitic on it ("maapnya")."""
    clitic = next(c for c in clitics if word.endswith(c))
    stem = word[: -len(clitic)]
    return variants.get(stem, stem) + clitic


def _unusual(word: str, variants: Mapping[str, str]) -> str:
    """Undo elongation ("maaaaf") and written-out doubling ("buru2")."""
    if match := _REDUPLICATED.fullmatch(word):
        stem = variants.get(match[1], match[1])
        return f"{stem}-{stem}{match[2] or ''}"
    word = _ELONGATED.sub(r"\1", word)
    return variants.get(word, word)


def strip_clitic(word: str, known: Container[str]) -> str | None:
    """Return the known word that `word` is with a clitic (lah, kah, nya …), or None."""
    data = language_data()
    if word in data.clitic_exceptions:
        return None
    clitic = next((c for c in data.clitics if word.endswith(c)), None)
    if clitic is None:
        return None
    stem = word[: -len(clitic)].rstrip("-")
    stem = data.variants.get(stem, stem)
    return stem if stem in known else strip_clitic(stem, known)
