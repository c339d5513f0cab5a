"""The language of help pages and messages, known before the first of them is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.cli.errors import OptionEmpty, ValueUnknown
from workbench.config import ENV_LANG
from workbench.i18n import DEFAULT_LANG, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.i18n import Lang

OPTION: Final = "--lang"


def take_lang(argv: Sequence[str]) -> tuple[list[str], Lang | None]:
    """Return the arguments without every `--lang X` and `--lang=X`, and the last language named.

    It may stand before or after the command; after `--` it is an input's name. Raises
    `OptionEmpty` and `ValueUnknown`.
    """
    rest: list[str] = []
    lang: Lang | None = None
    words = iter(argv)
    for word in words:
        if word == "--":
            return [*rest, word, *words], lang
        if word == OPTION:
            lang = _known(next(words, None))
        elif word.startswith(f"{OPTION}="):
            lang = _known(word.partition("=")[2])
        else:
            rest.append(word)
    return rest, lang


def lang_for_errors(argv: Sequence[str], environ: Mapping[str, str]) -> Lang:
    """Return the best guess at the user's language while settings are still unread."""
    named = [word.removeprefix(f"{OPTION}=") for word in argv]
    wanted = {environ.get(ENV_LANG), *named} & set(LANGUAGES) - {DEFAULT_LANG}
    return "en" if wanted else DEFAULT_LANG


def _known(value: str | None) -> Lang:
    if value is None:
        raise OptionEmpty(option=OPTION)
    for lang in LANGUAGES:
        if lang == value:
            return lang
    raise ValueUnknown(OPTION, value, LANGUAGES)
