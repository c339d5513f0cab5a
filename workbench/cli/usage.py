"""Typer's complaints about a command line, in our words and the run's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from workbench.cli.errors import (
    ArgumentMissing,
    ArgumentsExtra,
    CommandMissing,
    OptionEmpty,
    OptionFull,
    OptionUnknown,
    UsageWrong,
)
from workbench.cli.language import OPTION
from workbench.errors import nearest

if TYPE_CHECKING:
    from workbench.cli.session import Session
    from workbench.errors import InputError

_EXTRA: Final = re.compile(r"extra argument\S* \((.*)\)$", re.DOTALL)
_HELP_PAGE: Final = "NoArgsIsHelpError"


def usage_text(error: Any, session: Session) -> str:  # noqa: ANN401  # typer keeps its classes private
    """Return what to print for a `UsageError` of typer's: the page it is, or usage and error."""
    if type(error).__name__ == _HELP_PAGE:
        return f"{error.message}\n"
    _, message = session.gettext, translated(error, session).message(session.lang)
    if not (context := error.ctx):
        return f"workbench: {message}\n"
    more = _("More: {command} --help").format(command=context.command_path)
    return f"{context.get_usage()}\n\n{context.command_path}: {message}\n{more}\n"


def translated(error: Any, session: Session) -> InputError:  # noqa: ANN401  # see above
    """Return our error for typer's, known by its class's name and its words."""
    kind, message = type(error).__name__, str(error.message)
    if kind == "NoSuchOption":
        return OptionUnknown(option=error.option_name, near=_near(error))
    if kind == "MissingParameter":
        return ArgumentMissing(argument=session.gettext(error.param.metavar))
    if kind == "BadOptionUsage":
        wrong = OptionFull if "does not take" in message else OptionEmpty
        return wrong(option=error.option_name)
    if extra := _EXTRA.search(message):
        return ArgumentsExtra(arguments=extra[1])
    if "Missing command" in message:
        return CommandMissing()
    return UsageWrong(reason=error.format_message())


def _near(error: Any) -> str:  # noqa: ANN401  # see above
    context = error.ctx
    params = context.command.get_params(context) if context else ()
    known = [name for param in params if param.param_type_name == "option" for name in param.opts]
    return nearest(error.option_name, [*known, OPTION])
