"""`workbench demo`: the main job on sample statements that ship with the program."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from workbench.archive import read
from workbench.cli.groups import HouseCommand, house_app
from workbench.cli.output import emit
from workbench.cli.paint import canvas
from workbench.cli.session import session_of
from workbench.i18n import N_
from workbench.model import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.cli.session import Session

app = house_app()
PAGE: Final = "workbench-demo.html"


@app.command(
    cls=HouseCommand,
    help=N_(
        "Checks five sample statements (a bad, a mediocre and a good one, a first statement in a "
        "crisis, a reply to a review), shows them marked, and writes the HTML report. The "
        "organisations are invented."
    ),
)
def demo(
    context: typer.Context,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            metavar=N_("FILE"),
            help=N_("The HTML report. [default: workbench-demo.html]"),
        ),
    ] = PAGE,
) -> None:
    """Show the samples' reports and write the page."""
    from workbench.cli.catalogue import pack_of, rule_texts  # noqa: PLC0415  # not for a help page
    from workbench.linter import Linter  # noqa: PLC0415  # likewise
    from workbench.report import render  # noqa: PLC0415  # likewise

    session, on = session_of(context), canvas()
    pack, lang = pack_of(session.config), session.lang
    reports = [*Linter(pack, lang=lang).lint_many(samples())]
    emit(render(reports, "html", lang=lang, rules=rule_texts(pack, lang)), output)
    emit(render(reports, "text", lang=lang, color=on.color, width=on.width))
    emit(_last_words(session, output))


def samples() -> Iterator[Statement]:
    """Yield the sample statements, from bad to good, then holding statement and reply."""
    with as_file(files("workbench.cli") / "samples") as folder:
        for item in read([str(folder)]):
            if not isinstance(item, Statement):
                raise TypeError(item)
            yield replace(item, source=None)


def _last_words(session: Session, output: str) -> Iterator[str]:
    _ = session.gettext
    yield "\n" + _("HTML report: {path}").format(path=Path(output).resolve()) + "\n"
    yield _("Your own statement: {command}").format(command="workbench lint siaran.md") + "\n"
