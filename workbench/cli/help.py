"""Help pages in the run's language; typer's own are English only."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Final

from workbench.cli.language import OPTION
from workbench.i18n import DEFAULT_LANG, LANGUAGES, N_, translator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from typer._click import Context, HelpFormatter, Parameter

HELP: Final = N_("Show this page and end.")
LANG_HELP: Final = N_(
    "Language of messages and reports: id or en. [default: id, or what WORKBENCH_LANG says]"
)
_OPTIONS: Final = N_("[OPTIONS]")


class LocalHelp:
    """Write a help page from a command's English source texts.

    A mixin for typer's commands and groups, which provide the attributes.
    """

    help: str | None
    epilog: str | None
    get_params: Callable[[Context], list[Parameter]]

    def usage_words(self, context: Context) -> Iterator[str]:
        """Yield what follows the command's name in its usage line, in English."""
        yield _OPTIONS
        yield from map(_metavar, self._arguments(context))

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the usage line."""
        _ = gettext_of(ctx)
        words = " ".join(map(_, self.usage_words(ctx)))
        formatter.write_usage(ctx.command_path, words, prefix=_("Usage: "))

    def format_help_text(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(cleandoc(gettext_of(ctx)(self.help or "")))

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the arguments and options with their meanings."""
        _ = gettext_of(ctx)
        arguments = [(_(_metavar(p)), _(_help(p))) for p in self._arguments(ctx)]
        options = [_record(p, _) for p in self.get_params(ctx) if _is_option(p)]
        options.insert(-1, (f"{OPTION} {'|'.join(LANGUAGES)}", _(LANG_HELP)))
        write_section(formatter, _("Arguments"), arguments)
        write_section(formatter, _("Options"), options)

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples: the epilog's lines, the same in every language."""
        if self.epilog:
            _ = gettext_of(ctx)
            with formatter.section(_("Examples")):
                for line in self.epilog.strip().splitlines():
                    formatter.write(f"  {line}\n")

    def _arguments(self, context: Context) -> Iterable[Parameter]:
        return (p for p in self.get_params(context) if not _is_option(p))


def gettext_of(context: Context) -> Callable[[str], str]:
    """Return the function that puts an English source text into the run's language."""
    return translator(getattr(context.obj, "lang", DEFAULT_LANG))


def write_section(formatter: HelpFormatter, title: str, rows: list[tuple[str, str]]) -> None:
    """Write a titled list of names and meanings, if it has any."""
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows, col_max=26)


def _is_option(param: Parameter) -> bool:
    return param.param_type_name == "option"


def _record(param: Parameter, _: Callable[[str], str]) -> tuple[str, str]:
    names = ", ".join(param.opts)
    metavar = _(_metavar(param)) if param.metavar else ""
    return f"{names} {metavar}".strip(), _(_help(param))


def _metavar(param: Parameter) -> str:
    return param.metavar or param.name.upper()


def _help(param: Any) -> str:  # noqa: ANN401  # options and arguments share no typed base
    return HELP if param.name == "help" else param.help or ""
