"""The command itself: what it can do, and its version."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, ClassVar, Final

import typer

from workbench import __version__
from workbench.cli.groups import Entry, LazyGroup, house_app
from workbench.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

PROGRAM: Final = "workbench"
_COMMANDS: Final = "workbench.cli.commands"


class Root(LazyGroup):
    """All commands; none is imported before it is called."""

    table: ClassVar[Mapping[str, Entry]] = {
        "lint": Entry(f"{_COMMANDS}.lint", N_("check statements: what hurts, what is missing")),
        "rules": Entry(f"{_COMMANDS}.rules", N_("list all rules")),
        "explain": Entry(f"{_COMMANDS}.explain", N_("explain one rule, with its evidence")),
        "pack": Entry(f"{_COMMANDS}.pack", N_("check and test rule packs")),
        "config": Entry(f"{_COMMANDS}.config", N_("show the settings and where they come from")),
        "demo": Entry(f"{_COMMANDS}.demo", N_("check sample statements, to see how it works")),
    }


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"{PROGRAM} {__version__}\n")
        raise typer.Exit


app = house_app(Root)


@app.callback(
    no_args_is_help=True,
    help=N_("Checks Indonesian apologies and crisis statements: what hurts, what is missing, why."),
    epilog="""
workbench demo
workbench lint siaran.md
workbench lint arsip.jsonl --format html --output laporan.html
workbench explain tapi
""",
)
def root(
    version: Annotated[  # its callback answers
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=N_("Show the version.")),
    ] = False,
) -> None:
    """Let the commands do the work."""
