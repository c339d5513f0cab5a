"""The statement in a terminal: underlined where a finding lies, numbered like footnotes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from rich.text import Text

from workbench.model import Severity
from workbench.report.marks import first_of, last_of, segments
from workbench.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.model import Finding, Report

_STYLES: Final = {
    Severity.ERROR: "underline red",
    Severity.WARNING: "underline yellow",
    Severity.NOTE: "underline cyan",
}
_SMALL: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# A stretch longer than this is shown by its two ends, so that a page of clean text between two
# findings does not push them off the screen.
_LONG: Final = 600
_KEPT: Final = 240


def marked(report: Report, *, color: bool) -> Text:
    """Return the text with each finding's place marked and numbered from 1.

    Without colour, « and » stand where the underline starts and ends; ‸ is an insertion point.
    """
    pieces = segments(report.text, [finding.span for finding in report.findings])
    opens, closes = _turned(first_of(pieces)), _turned(last_of(pieces))
    view = Text()
    for index, piece in enumerate(pieces):
        here = [report.findings[i] for i in piece.ids]
        if piece.text and not color:
            view.append("«" * len(opens[index]))
        view.append(_shortened(visible(piece.text)) if piece.text else "‸", _style(here))
        if piece.text and not color:
            view.append("»" * len(closes[index]))
        view.append(_numbers(closes[index]), "bold")
    return view


def _turned(place_of: dict[int, int]) -> defaultdict[int, list[int]]:
    turned: defaultdict[int, list[int]] = defaultdict(list)
    for span, index in sorted(place_of.items()):
        turned[index].append(span)
    return turned


def _numbers(ids: Iterable[int]) -> str:
    return ",".join(str(i + 1).translate(_SMALL) for i in ids)


def _style(findings: list[Finding]) -> str:
    counting = [finding.severity for finding in findings if finding.counts]
    if counting:
        return _STYLES[max(counting, key=lambda severity: severity.rank)]
    return "underline dim" if findings else ""


def _shortened(text: str) -> str:
    if len(text) <= _LONG:
        return text
    return f"{text[:_KEPT].rstrip()} […] {text[-_KEPT:].lstrip()}"
