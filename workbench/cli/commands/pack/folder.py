"""Which pack a command is about."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from workbench import lexicon
from workbench.i18n import N_

Folder: TypeAlias = Annotated[
    str | None,
    typer.Argument(
        metavar=N_("[FOLDER]"), help=N_("The rule pack's folder. [default: the built-in pack]")
    ),
]


def folders(folder: str | None) -> list[Path]:
    """Return the built-in pack's folder and, on top, the one that was named."""
    home = lexicon.home()
    own = Path(folder) if folder else home
    return [home] if own.resolve() == home.resolve() else [home, own]
