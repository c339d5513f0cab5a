"""What every command knows: language, settings, and where to say what is wrong."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from workbench.cli.language import OPTION
from workbench.config import Config, load_config
from workbench.errors import InputError
from workbench.i18n import DEFAULT_LANG, translator

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import typer

    from workbench.errors import WorkbenchError
    from workbench.i18n import Lang


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command."""

    lang: Lang
    settings: Config | InputError

    @property
    def config(self) -> Config:
        """Return the settings; raises what is wrong with their file."""
        if isinstance(self.settings, InputError):
            raise self.settings
        return self.settings

    @property
    def gettext(self) -> Callable[[str], str]:
        """Return the function that puts an English source text into the run's language."""
        return translator(self.lang)

    def complain(self, error: WorkbenchError) -> None:
        """Say on standard error what is wrong."""
        self.note(error.message(self.lang))

    def note(self, message: str) -> None:
        """Write one diagnostic line, after the results that were printed before it."""
        sys.stdout.flush()
        sys.stderr.write(f"workbench: {message}\n")


def open_session(lang: Lang | None, start: Path, environ: Mapping[str, str]) -> Session:
    """Return the session; a wrong settings file spoils no help page, only who needs settings."""
    try:
        config = load_config(start, environ)
    except InputError as error:
        return Session(lang or DEFAULT_LANG, error)
    if lang:
        config = config.with_values({"lang": lang}, OPTION)
    return Session(config.lang, config)


def session_of(context: typer.Context) -> Session:
    """Return the session that a command was called in."""
    return cast("Session", context.obj)
