"""`workbench pack check`: are the rule files valid?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer  # noqa: TC002  # typer reads the annotations at run time

from workbench.cli.commands.pack.folder import Folder, folders
from workbench.cli.exits import ExitCode
from workbench.cli.groups import HouseCommand, house_app
from workbench.cli.output import emit
from workbench.cli.session import session_of
from workbench.i18n import N_

if TYPE_CHECKING:
    from workbench.errors import RuleFileError

app = house_app()


@app.command(
    cls=HouseCommand,
    help=N_(
        "Says what is wrong in a pack's files, by file, line and key. Exit code 3 when there is "
        "anything."
    ),
)
def check(context: typer.Context, folder: Folder = None) -> ExitCode:
    """Print every problem of the pack."""
    from workbench.packs import check_pack  # noqa: PLC0415  # not for a help page

    session, packs = session_of(context), folders(folder)
    problems = [p for p in check_pack(*packs) if _belongs(p, packs[-1])]
    emit(f"{problem.message(session.lang)}\n" for problem in problems)
    if problems:
        return ExitCode.BAD_RULES
    session.note(session.gettext("{folder}: all rule files are valid.").format(folder=packs[-1]))
    return ExitCode.OK


def _belongs(problem: RuleFileError, folder: Path) -> bool:
    return Path(str(problem.facts["file"])).resolve().is_relative_to(folder.resolve())
