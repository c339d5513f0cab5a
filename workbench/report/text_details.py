"""What a report holds beside its findings, as labelled lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from workbench.i18n import translator
from workbench.report.labels import COMPONENTS, METRICS, counted, found_sign, number
from workbench.report.lines import Lines
from workbench.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.i18n import Lang
    from workbench.model import Report
    from workbench.report.options import Options


def details(report: Report, options: Options) -> Table:
    """Return a borderless table: a dim label, then its chips, counts or sentences."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for label, text in _rows(report, options.lang):
        grid.add_row(label, text)
    return grid


def _rows(report: Report, lang: Lang) -> Iterator[tuple[str, Text]]:
    _ = translator(lang)
    if report.components:
        yield _("Found"), _found(report, lang)
    if report.missing:
        yield _("Missing"), _missing(report, lang)
    yield _("Situation"), Text(situation(report), "dim")
    if report.skipped:
        yield _("Skipped"), Text(counted("skipped", len(report.skipped), lang), "dim")
    yield _("Counts"), Text(_metrics(report, lang), "dim")
    for place, message in _notices(report):
        yield _("Notice"), Text(f"{place}  {visible(message)}", "yellow")
    for unused in report.unused_suppressions:
        line = f"{unused.rule} {unused.fingerprint}: {unused.reason} ({unused.by})"
        yield _("Unused suppression"), Text(visible(line), "yellow")


def situation(report: Report) -> str:
    """Return the card as its author types it: `phase=holding channel=x …`."""
    card = report.card
    return " ".join(f"{key}={card[key]}" for key in card.to_dict())


def _found(report: Report, lang: Lang) -> Text:
    labels = dict.fromkeys(component.label for component in report.components)
    return Text("   ").join(_chip(label, lang) for label in labels)


def _chip(label: str, lang: Lang) -> Text:
    sign = found_sign(label)
    return _signed(sign, label, "green" if sign == "✓" else "yellow", lang)


def _missing(report: Report, lang: Lang) -> Text:
    chips = (_signed("✗", label, "bold red", lang) for label in report.missing)
    return Text("   ").join(chips)


def _signed(sign: str, label: str, style: str, lang: Lang) -> Text:
    _ = translator(lang)
    # A hard space keeps each sign with its word where the line wraps.
    return Text().append(f"{sign}\N{NO-BREAK SPACE}{_(COMPONENTS[label])}", style)


def _metrics(report: Report, lang: Lang) -> str:
    _ = translator(lang)
    named = ((_(METRICS.get(key, key)), value) for key, value in report.metrics.items())
    return " · ".join(f"{name} {number(value, lang)}" for name, value in named)


def _notices(report: Report) -> Iterator[tuple[str, str]]:
    lines = Lines.of(report.text)
    for notice in report.notices:
        yield "{}:{}".format(*lines.place(notice.start)), notice.message
