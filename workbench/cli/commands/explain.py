"""`workbench explain`: one rule with everything that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli.flags import with_flags
from workbench.cli.groups import HouseCommand, house_app
from workbench.cli.lint_options import Packs  # noqa: TC001  # typer reads it at run time
from workbench.cli.output import emit
from workbench.cli.paint import painted
from workbench.cli.session import session_of
from workbench.errors import RuleUnknown
from workbench.i18n import N_

if TYPE_CHECKING:
    from workbench.packs import Pack, Rule

app = house_app()


@app.command(
    cls=HouseCommand,
    help=N_(
        "Explains one rule: what it says and why, when it is wrong, on what evidence it rests, "
        "and examples."
    ),
    epilog="""
workbench explain tapi
""",
)
def explain(
    context: typer.Context,
    rule: Annotated[
        str, typer.Argument(metavar=N_("RULE"), help=N_("A rule's name, for example tapi."))
    ],
    pack: Packs = None,
) -> None:
    """Print one rule."""
    from workbench.cli.catalogue import pack_of  # noqa: PLC0415  # not for a help page
    from workbench.cli.explanation import explanation  # noqa: PLC0415  # likewise

    session = session_of(context)
    loaded = pack_of(with_flags(session.config, {"pack": pack}))
    emit([painted(explanation(_named(rule, loaded), session.lang))])


def _named(name: str, pack: Pack) -> Rule:
    if name not in pack.rules:
        raise RuleUnknown(name, pack.rules)
    return pack.rules[name]
