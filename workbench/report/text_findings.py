"""The findings of one report, one block each, for a terminal."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from rich.table import Table
from rich.text import Text

from workbench.i18n import translator
from workbench.model import Severity
from workbench.report.labels import ICONS, SEVERITIES
from workbench.report.lines import Lines
from workbench.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.i18n import Lang
    from workbench.model import Finding, Report
    from workbench.report.options import Options

_STYLES: Final = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.NOTE: "bold cyan",
}
# The whole reasoning is one `workbench explain` away.
_WHY_LENGTH: Final = 220


def finding_rows(report: Report, options: Options) -> Table:
    """Return a borderless table: the number in the text, then the finding."""
    lines = Lines.of(report.text)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right")
    grid.add_column()
    for index, finding in enumerate(report.findings, start=1):
        place = "{}:{}".format(*lines.place(finding.start))
        body = _head(finding, place, options.lang)
        for text, style in _parts(finding, options.lang):
            body.append(f"\n{visible(text)}", style)
        number = Text(str(index), "bold" if finding.counts else "dim")
        grid.add_row(number, body.append("\n"))
    return grid


def _head(finding: Finding, place: str, lang: Lang) -> Text:
    style = _STYLES[finding.severity] if finding.counts else "dim"
    severity = translator(lang)(SEVERITIES[finding.severity])
    head = Text().append(f"{ICONS[finding.severity]} {severity}", style)
    head.append(f"  {finding.rule}", "bold" if finding.counts else "dim")
    return head.append(f"  {place}", "dim")


def _parts(finding: Finding, lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield each line of the block with its style; a finding that does not count stays short."""
    _ = translator(lang)
    yield finding.message, "" if finding.counts else "dim"
    if (decision := finding.suppressed) is not None:
        label = _("Suppressed by {name}").format(name=decision.by)
        yield f"{label}: {decision.reason}", "dim italic"
    if finding.baselined:
        yield _("Known from the baseline"), "dim italic"
    if finding.counts:
        yield textwrap.shorten(finding.why, _WHY_LENGTH, placeholder=" …"), "dim"
        if finding.suggestion:
            yield f"→ {finding.suggestion}", "green"
