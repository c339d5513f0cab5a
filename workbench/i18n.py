"""Interface texts in Indonesian and English through gettext catalogues."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

Lang: TypeAlias = Literal["id", "en"]
LANGUAGES: Final[tuple[Lang, ...]] = ("id", "en")
DEFAULT_LANG: Final[Lang] = "id"
# Not importlib.resources: it would double what `--help` imports.
_CATALOGUES: Final = Path(__file__).with_name("locale")


def N_(message: str) -> str:  # noqa: N802  # gettext's own name for "mark, do not translate yet"
    """Mark a text for the catalogue and return it unchanged."""
    return message


@cache
def translator(lang: Lang) -> Callable[[str], str]:
    """Return the function that turns an English source text into the given language.

    English is the source language, so it needs no catalogue. The machine's locale decides nothing.
    """
    if lang == "en":
        return N_
    return gettext.translation("workbench", _CATALOGUES, languages=[lang]).gettext
