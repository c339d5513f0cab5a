"""What can be wrong with a command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import InputError, nearest
from workbench.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable


class CommandUnknown(InputError):
    """There is no such command; facts: command, near, known."""

    template = N_("no command “{command}”. Did you mean “{near}”? Commands: {known}.")


class OptionUnknown(InputError):
    """There is no such option; facts: option, near."""

    template = N_("no option {option}. Did you mean {near}?")


class OptionEmpty(InputError):
    """An option lacks its value; facts: option."""

    template = N_("{option} needs a value.")


class OptionFull(InputError):
    """An option that takes no value has one; facts: option."""

    template = N_("{option} takes no value.")


class ArgumentMissing(InputError):
    """A command lacks an argument; facts: argument."""

    template = N_("{argument} is missing.")


class ArgumentsExtra(InputError):
    """A command has more arguments than it takes; facts: arguments."""

    template = N_("too many arguments: {arguments}")


class CommandMissing(InputError):
    """Options, but no command."""

    template = N_("which command? For example: workbench lint statement.md")


class UsageWrong(InputError):
    """Something else that typer refuses; facts: reason (typer's words)."""

    template = N_("this command cannot be understood: {reason}")


class ValueUnknown(InputError):
    """An option has a value that does not exist; facts: option, value, near, known."""

    template = N_("{option}: “{value}” is unknown. Did you mean “{near}”? Possible: {known}.")

    def __init__(self, option: str, value: str, known: Iterable[str]) -> None:
        """Find the nearest known value."""
        known = list(known)
        near = nearest(value, known)
        super().__init__(option=option, value=value, near=near, known=", ".join(known))


class CardPairWrong(InputError):
    """A --card is no KEY=VALUE; facts: value."""

    template = N_("--card {value}: write KEY=VALUE, for example --card channel=instagram.")


class NotYet(InputError):
    """An option of a later version; facts: option."""

    template = N_("{option} does not work yet: it comes with archives in a later version.")


class OutputUnwritable(InputError):
    """A result cannot be written; facts: file, reason (the system's words)."""

    template = N_("{file}: cannot be written ({reason}).")
