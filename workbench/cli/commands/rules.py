"""`workbench rules`: the catalogue."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from workbench.cli.flags import chosen, with_flags
from workbench.cli.groups import HouseCommand, house_app
from workbench.cli.lint_options import Packs  # noqa: TC001  # typer reads it at run time
from workbench.cli.output import emit
from workbench.cli.paint import painted
from workbench.cli.session import session_of
from workbench.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.table import Table

    from workbench.cli.session import Session
    from workbench.i18n import Lang
    from workbench.packs import Pack, Rule

app = house_app()
FORMATS = ("text", "json")


@app.command(
    cls=HouseCommand,
    help=N_("Lists all rules by family, with their usual severity."),
    epilog="""
workbench rules
workbench rules --format json
""",
)
def rules(
    context: typer.Context,
    fmt: Annotated[
        str,
        typer.Option("--format", metavar="text|json", help=N_("text or json. [default: text]")),
    ] = "text",
    pack: Packs = None,
) -> None:
    """Print the rules of the built-in pack and those of the settings."""
    from workbench.cli.catalogue import pack_of  # noqa: PLC0415  # not for a help page

    chosen("--format", fmt, FORMATS)
    session = session_of(context)
    loaded = pack_of(with_flags(session.config, {"pack": pack}))
    emit([_json(loaded, session.lang) if fmt == "json" else _table(loaded, session)])


def _json(pack: Pack, lang: Lang) -> str:
    info = {"name": pack.name, "version": pack.version, "sha256": pack.sha256}
    listed = [rule_row(rule, lang) for rule in pack.rules.values()]
    return json.dumps({"pack": info, "rules": listed}, ensure_ascii=False, indent=1) + "\n"


def rule_row(rule: Rule, lang: Lang) -> dict[str, Any]:
    """Return a rule as JSON shows it, in one language."""
    return {
        "id": rule.id,
        "family": rule.family,
        "kind": rule.kind,
        "severity": rule.severity.value,
        **{key: getattr(rule, key)[lang] for key in ("title", "message", "why", "wrong_when")},
        "suggestion": rule.suggestion[lang] if rule.suggestion else None,
        "evidence": [
            {"source": e.source, "grade": e.grade, "note": e.note[lang] if e.note else None}
            for e in rule.evidence
        ],
    }


def _table(pack: Pack, session: Session) -> str:
    from rich.text import Text  # noqa: PLC0415  # not for JSON or a help page

    _ = session.gettext
    views: list[Any] = []
    by_family = sorted(pack.rules.values(), key=lambda rule: rule.family)
    for family, members in groupby(by_family, key=lambda rule: rule.family):
        views += [Text(family, "bold"), _family(members, session), Text()]
    last = _("Pack {name} {version}, rules: {n}. About one of them: workbench explain RULE")
    facts = {"n": len(pack.rules), "name": pack.name, "version": pack.version}
    return painted(*views, Text(last.format(**facts), "dim"))


def _family(rules: Iterable[Rule], session: Session) -> Table:
    from rich.table import Table  # noqa: PLC0415  # as above

    from workbench.cli.look import severity_text  # noqa: PLC0415  # as above

    table = Table.grid(padding=(0, 2))
    table.add_column(min_width=24)
    table.add_column(min_width=10)
    table.add_column()
    for rule in rules:
        severity = severity_text(rule.severity, session.lang)
        table.add_row(f"  {rule.id}", severity, rule.title[session.lang])
    return table
