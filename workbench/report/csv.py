"""Reports as CSV: one row a finding, one row for a statement without any."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from workbench.report.lines import Lines
from workbench.report.visible import writable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.model import Finding, Report
    from workbench.report.options import Options

COLUMNS: Final = (
    "statement",
    "source",
    "rule",
    "family",
    "severity",
    "scope",
    "start",
    "end",
    "line",
    "column",
    "text",
    "message",
    "suggestion",
    "found_by",
    "fingerprint",
    "suppressed",
    "baselined",
)
# A spreadsheet runs a cell that starts so, full-width forms included.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def chunks(reports: Iterable[Report], _options: Options) -> Iterator[str]:
    """Yield the header, then each report's rows; fields with line feeds are quoted."""
    yield _line(COLUMNS)
    for report in reports:
        yield "".join(map(_line, rows(report)))


def rows(report: Report) -> list[tuple[str, ...]]:
    """Return the report's rows as `COLUMNS` names them; offsets are code points, half-open."""
    head = (report.id, report.source or "")
    empty = ("",) * (len(COLUMNS) - len(head))
    lines = Lines.of(report.text)
    found = [(*head, *_cells(finding, lines)) for finding in report.findings]
    return [tuple(map(_harmless, row)) for row in found or [(*head, *empty)]]


def _cells(finding: Finding, lines: Lines) -> tuple[str, ...]:
    line, column = lines.place(finding.start)
    return (
        finding.rule,
        finding.family,
        finding.severity.value,
        finding.scope,
        str(finding.start),
        str(finding.end),
        str(line),
        str(column),
        finding.text,
        finding.message,
        finding.suggestion or "",
        finding.found_by,
        finding.fingerprint,
        _suppressed(finding),
        str(finding.baselined).lower(),
    )


def _suppressed(finding: Finding) -> str:
    decision = finding.suppressed
    return f"{decision.reason} ({decision.by})" if decision else ""


def _harmless(cell: str) -> str:
    """Return the cell so that no spreadsheet takes it for a formula (a lone dash is none)."""
    cell = writable(cell)
    return f"'{cell}" if cell.startswith(_FORMULA) and cell != "-" else cell


def _line(row: tuple[str, ...]) -> str:
    buffer = io.StringIO()
    # The writer quotes CR and LF only if both are in its own line end, which is CRLF.
    csv.writer(buffer).writerow(row)
    return buffer.getvalue().removesuffix("\r\n") + "\n"
