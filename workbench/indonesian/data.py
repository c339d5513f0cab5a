"""The language data of `lexicons/id/language/` as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from workbench import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class LanguageData:
    """What the tokenizer, the normal forms and the sentence splitter know of Indonesian."""

    sha256: str
    variants: Mapping[str, str]
    clitics: tuple[str, ...]
    clitic_exceptions: frozenset[str]
    never_ends: frozenset[str]
    may_end: frozenset[str]
    before_number: frozenset[str]

    @property
    def abbreviations(self) -> frozenset[str]:
        """Return every abbreviation that ends with a full stop, lower case."""
        return self.never_ends | self.may_end | self.before_number


@cache
def language_data() -> LanguageData:
    """Return the language data, compiled once and read from its compiled form afterwards."""
    folder = lexicon.home() / "language"
    sha256, raw = lexicon.compiled("language", folder, lambda: read_sources(folder))
    return LanguageData(
        sha256=sha256,
        variants=raw["variants"],
        clitics=tuple(raw["clitics"]),
        clitic_exceptions=frozenset(raw["clitic_exceptions"]),
        never_ends=frozenset(raw["never_ends"]),
        may_end=frozenset(raw["may_end"]),
        before_number=frozenset(raw["before_number"]),
    )


def read_sources(folder: Path) -> dict[str, Any]:
    """Read the YAML files into the JSON values that the compiled form keeps."""
    from ruamel.yaml import YAML  # noqa: PLC0415  # only a stale checkout pays for YAML

    yaml = YAML(typ="safe")
    colloquial = yaml.load(folder / "colloquial.yaml")
    clitics = yaml.load(folder / "clitics.yaml")
    abbreviations = yaml.load(folder / "abbreviations.yaml")
    return {
        "variants": {v: normal for normal, forms in colloquial.items() for v in forms},
        "clitics": sorted(clitics["suffixes"], key=len, reverse=True),
        "clitic_exceptions": sorted(clitics["exceptions"]),
        "never_ends": sorted(abbreviations["never_ends"]),
        "may_end": sorted(abbreviations["may_end"]),
        "before_number": sorted(abbreviations["before_number"]),
    }
