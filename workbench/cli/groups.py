"""Commands and groups of the house: lazily imported, with local help pages."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from workbench.cli.errors import CommandUnknown
from workbench.cli.help import LocalHelp, gettext_of, write_section
from workbench.errors import nearest
from workbench.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from typer._click import Command, Context, HelpFormatter


class Entry(NamedTuple):
    """A command in a group's table: its module, whose `app` it is, and what it does."""

    module: str
    summary: str


class HouseCommand(LocalHelp, TyperCommand):
    """A command with a local help page."""


class LazyGroup(LocalHelp, TyperGroup):
    """A group that imports a command's module when the command is called, not when listed."""

    table: ClassVar[Mapping[str, Entry]] = {}

    def list_commands(self, ctx: Context) -> list[str]:
        """Return the names in the table's order."""
        del ctx
        return list(self.table)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """Import and build one command; raises `CommandUnknown`."""
        del ctx
        if cmd_name not in self.table:
            near, known = nearest(cmd_name, self.table), ", ".join(self.table)
            raise CommandUnknown(command=cmd_name, near=near, known=known)
        return get_command(import_module(self.table[cmd_name].module).app)

    def usage_words(self, context: Context) -> Iterator[str]:
        """Yield what follows the group's name in its usage line, in English."""
        yield from super().usage_words(context)
        yield N_("COMMAND …")

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the commands, then the options."""
        _ = gettext_of(ctx)
        rows = [(name, _(entry.summary)) for name, entry in self.table.items()]
        write_section(formatter, _("Commands"), rows)
        super().format_options(ctx, formatter)


def house_app(group: type[LazyGroup] | None = None) -> typer.Typer:
    """Return an app for one command, or for a group."""
    return typer.Typer(cls=group, add_completion=False, rich_markup_mode=None)
