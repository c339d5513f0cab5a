"""From the shell's words to an exit code; nothing that goes wrong shows a bare traceback."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn, TextIO

import typer
from typer.main import get_command

from workbench import __version__
from workbench.cli.exits import ExitCode
from workbench.cli.language import lang_for_errors, take_lang
from workbench.cli.output import silence_stdout
from workbench.cli.root import PROGRAM, app
from workbench.cli.session import Session, open_session
from workbench.cli.usage import usage_text
from workbench.config import Config
from workbench.errors import RuleFileError, WorkbenchError

if TYPE_CHECKING:
    from collections.abc import Sequence

DEBUG: Final = "WORKBENCH_DEBUG"
# Typer keeps the class of usage errors to itself; this one's base it is.
_UsageError: Final[type[Exception]] = typer.BadParameter.__mro__[1]


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run the command with the shell's arguments, or `argv`, and end with its exit code."""
    sys.exit(run(sys.argv[1:] if argv is None else argv))


def run(argv: Sequence[str]) -> int:
    """Run the command and return its exit code; see `ExitCode`."""
    sys.stdout, sys.stderr = _never_failing(sys.stdout), _never_failing(sys.stderr)
    try:
        code = _answer(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()
        return ExitCode.BROKEN_PIPE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    return code


def _answer(argv: Sequence[str]) -> int:
    session = Session(lang_for_errors(argv, os.environ), Config())
    try:
        args, lang = take_lang(argv)
        session = open_session(lang, Path(), os.environ)
        return _call(args, session)
    except BrokenPipeError:
        raise
    except WorkbenchError as error:
        session.complain(error)
        return ExitCode.BAD_RULES if isinstance(error, RuleFileError) else ExitCode.BAD_INPUT
    except Exception as error:  # noqa: BLE001  # the last place that can turn it into a message
        return _our_failure(error, session)


def _call(args: list[str], session: Session) -> int:
    command = get_command(app)
    try:
        with command.make_context(PROGRAM, args, obj=session) as context:
            return int(command.invoke(context) or ExitCode.OK)
    except typer.Exit as stop:
        return stop.exit_code
    except _UsageError as error:
        sys.stderr.write(usage_text(error, session))
        return ExitCode.BAD_INPUT


def _never_failing(stream: TextIO | None) -> TextIO:
    """Return a stream that shows a question mark for what it cannot show, and is there at all."""
    if stream is None:  # closed by the shell (>&-)
        return Path(os.devnull).open("w", encoding="utf-8")
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    return stream


def _our_failure(error: Exception, session: Session) -> int:
    import platform  # noqa: PLC0415  # only a failure pays for it

    if os.environ.get(DEBUG) == "1":
        traceback.print_exception(error)
        return ExitCode.OUR_FAILURE
    _ = session.gettext
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = ", ".join([f"{Path(last.filename).name}:{last.lineno}", *_notes(error)])
    message = _(
        "a failure of ours, not yours: {kind} in {place} (workbench {version}, Python {python}). "
        "Please report it with this line and your command. With WORKBENCH_DEBUG=1 the command "
        "shows every detail."
    )
    facts = {"kind": type(error).__name__, "place": place}
    versions = {"version": __version__, "python": platform.python_version()}
    session.note(message.format(**facts, **versions))
    return ExitCode.OUR_FAILURE


def _notes(error: Exception) -> list[str]:
    """Return what was being checked when the failure came, if that is known."""
    return list(getattr(error, "__notes__", ()))
