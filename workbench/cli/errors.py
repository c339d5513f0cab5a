"""What can be wrong with a command line."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from workbench.errors import InputError, nearest
from workbench.i18n import N_, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.i18n import Lang


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
    """A result cannot be written; facts: file, reason (in English)."""

    template = N_("{file}: cannot be written ({reason}).")

    def __init__(self, file: str, error: OSError) -> None:
        """Put the system's reason into words of ours, where it is a common one."""
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        super().__init__(file=file, reason=reason)

    def message(self, lang: Lang) -> str:
        """Return the whole message in `lang`."""
        _ = translator(lang)
        return _(self.template).format(**{**self.facts, "reason": _(str(self.facts["reason"]))})


_REASONS: Final = {
    errno.ENOENT: N_("there is no such folder"),
    errno.ENOTDIR: N_("there is no such folder"),
    errno.EACCES: N_("you have no permission"),
    errno.EPERM: N_("you have no permission"),
    errno.EROFS: N_("you have no permission"),
    errno.EISDIR: N_("this is a folder"),
    errno.ENOSPC: N_("the disk is full"),
}
