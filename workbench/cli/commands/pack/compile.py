"""`workbench pack compile`: prepare a pack, so that the next run need not."""

from __future__ import annotations

import typer  # noqa: TC002  # typer reads the annotations at run time

from workbench.cli.commands.pack.folder import Folder, folders
from workbench.cli.groups import HouseCommand, house_app
from workbench.cli.output import emit
from workbench.cli.session import session_of
from workbench.i18n import N_

app = house_app()


@app.command(
    "compile",
    cls=HouseCommand,
    help=N_(
        "Compiles a pack's files now and keeps the result; otherwise the first run after a change "
        "does it."
    ),
)
def compile_(context: typer.Context, folder: Folder = None) -> None:
    """Compile the pack and print its name, version and hash."""
    from workbench.packs import load_packs  # noqa: PLC0415  # not for a help page

    pack = load_packs(*folders(folder)[1:])
    emit([f"{pack.name} {pack.version} {pack.sha256}\n"])
    message = session_of(context).gettext("compiled; rules: {n}")
    session_of(context).note(message.format(n=len(pack.rules)))
