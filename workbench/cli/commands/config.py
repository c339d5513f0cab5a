"""`workbench config`: every setting, its value, and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from workbench.cli.flags import chosen
from workbench.cli.groups import HouseCommand, house_app
from workbench.cli.output import emit
from workbench.cli.paint import painted
from workbench.cli.session import session_of
from workbench.config import DEFAULT, KEYS
from workbench.i18n import N_

if TYPE_CHECKING:
    from workbench.cli.session import Session
    from workbench.config import Config

app = house_app()


@app.command(
    cls=HouseCommand,
    help=N_(
        "Shows each setting and where it comes from: an option, WORKBENCH_LANG, the nearest "
        "workbench.toml (or [tool.workbench] in pyproject.toml) in this folder or above, or the "
        "default."
    ),
    epilog="""
workbench config
workbench config --format json
""",
)
def config(
    context: typer.Context,
    fmt: Annotated[
        str,
        typer.Option("--format", metavar="text|json", help=N_("text or json. [default: text]")),
    ] = "text",
) -> None:
    """Print the settings."""
    chosen("--format", fmt, ("text", "json"))
    session = session_of(context)
    emit([_json(session.config) if fmt == "json" else _table(session)])


def _json(settings: Config) -> str:
    rows = {key: {"value": getattr(settings, key), "origin": settings.origin(key)} for key in KEYS}
    return json.dumps(rows, ensure_ascii=False, indent=1, default=dict) + "\n"


def _table(session: Session) -> str:
    from rich.table import Table  # noqa: PLC0415  # not for JSON or a help page
    from rich.text import Text  # noqa: PLC0415  # likewise

    _, settings = session.gettext, session.config
    table = Table.grid(padding=(0, 2))
    for key in KEYS:
        origin = settings.origin(key)
        style = "dim" if origin == DEFAULT else "cyan"
        shown = Text(_(origin) if origin == DEFAULT else origin, style)
        table.add_row(Text(key, "bold"), Text(_shown(getattr(settings, key))), shown)
    return painted(table)


def _shown(value: Any) -> str:  # noqa: ANN401  # a text, names, or the card
    if isinstance(value, Mapping):
        return " ".join(f"{key}={word}" for key, word in value.items()) or "-"
    return value if isinstance(value, str) else ", ".join(value) or "-"
