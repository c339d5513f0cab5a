"""`workbench pack test`: do the rules do what their examples say?"""

from __future__ import annotations

import typer  # noqa: TC002  # typer reads the annotations at run time

from workbench.cli.commands.pack.folder import Folder, folders
from workbench.cli.exits import ExitCode
from workbench.cli.groups import HouseCommand, house_app
from workbench.cli.output import emit
from workbench.cli.session import session_of
from workbench.i18n import N_

app = house_app()


@app.command(
    "test",
    cls=HouseCommand,
    help=N_(
        "Runs the examples of a pack's rules: each must fire exactly where it is marked. Exit "
        "code 1 when one does not."
    ),
)
def run_examples(context: typer.Context, folder: Folder = None) -> ExitCode:
    """Print every example that does not do what it says."""
    from workbench.linter import test_pack  # noqa: PLC0415  # not for a help page
    from workbench.packs import load_packs  # noqa: PLC0415  # likewise

    session = session_of(context)
    pack = load_packs(*folders(folder)[1:])
    failures = test_pack(pack)
    emit(f"{failure}\n" for failure in failures)
    _ = session.gettext
    if failures:
        session.note(_("examples that fail: {n}").format(n=len(failures)))
        return ExitCode.FINDINGS
    session.note(_("all examples hold; rules: {n}").format(n=len(pack.rules)))
    return ExitCode.OK
