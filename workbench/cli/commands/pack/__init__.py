"""`workbench pack`: what the authors of rules need."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from workbench.cli.groups import Entry, LazyGroup, house_app
from workbench.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

_HERE: Final = "workbench.cli.commands.pack"


class PackGroup(LazyGroup):
    """The commands for rule packs."""

    table: ClassVar[Mapping[str, Entry]] = {
        "check": Entry(f"{_HERE}.check", N_("are the rule files valid?")),
        "test": Entry(f"{_HERE}.test", N_("do the rules do what their examples say?")),
        "compile": Entry(f"{_HERE}.compile", N_("prepare a rule pack for fast loading")),
    }


app = house_app(PackGroup)


@app.callback(
    no_args_is_help=True,
    help=N_("Checks, tests and compiles rule packs: folders with pack.yaml and rule files."),
    epilog="""
workbench pack check
workbench pack test aturan/
""",
)
def pack() -> None:
    """Let the commands do the work."""
