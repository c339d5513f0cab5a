"""The statement as HTML: marks for findings, places for components, numbers like footnotes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.report.marks import Segment, first_of, last_of, segments
from workbench.report.markup import Html, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.model import Finding, Report


@dataclass(frozen=True, slots=True)
class Marked:
    """A report's text cut at its findings and components, and where each of them begins and ends.

    Ids up to the number of findings are findings, the rest components, in the report's order.
    `key` prefixes every anchor of this report on the page.
    """

    report: Report
    key: str
    pieces: list[Segment]
    first: dict[int, int]
    last: dict[int, list[int]]

    @classmethod
    def of(cls, report: Report, key: str) -> Marked:
        """Cut the report's text."""
        spans = [finding.span for finding in report.findings]
        spans += [(part.start, part.end) for part in report.components]
        pieces = segments(report.text, spans)
        last = defaultdict(list)
        for span, index in last_of(pieces).items():
            last[index].append(span)
        return cls(report, key, pieces, first_of(pieces), last)

    def place(self, finding: int) -> str:
        """Return the anchor of the mark where the finding begins."""
        return f"{self.key}-s{self.first[finding]}"

    def component_place(self, component: int) -> str:
        """Return the anchor of the mark where the component begins."""
        return self.place(len(self.report.findings) + component)

    def card(self, finding: int) -> str:
        """Return the anchor of the finding's card."""
        return f"{self.key}-f{finding}"


def statement(marked: Marked) -> Html:
    """Return the marked text; a mark links to its first finding's card and is described by it."""
    return joined(_piece(marked, index) for index in range(len(marked.pieces)))


def severity_class(findings: Iterable[Finding]) -> str:
    """Return the gravest severity among the findings that count, else `quiet`."""
    counting = [finding.severity for finding in findings if finding.counts]
    return max(counting, key=lambda severity: severity.rank).value if counting else "quiet"


def _piece(marked: Marked, index: int) -> Html | str:
    piece = marked.pieces[index]
    total = len(marked.report.findings)
    found = [i for i in piece.ids if i < total]
    labels = [marked.report.components[i - total].label for i in piece.ids if i >= total]
    anchor = f"{marked.key}-s{index}"
    if found:
        ends = [i for i in marked.last.get(index, ()) if i < total]
        return joined((_mark(marked, index, found, labels), _numbers(marked, ends)))
    if labels:
        return tag("span", piece.text, id=anchor, class_="part", data_parts=" ".join(labels))
    return piece.text


def _mark(marked: Marked, index: int, found: list[int], labels: list[str]) -> Html:
    severity = severity_class(marked.report.findings[i] for i in found)
    cards = [marked.card(i) for i in found]
    text = marked.pieces[index].text
    begins = any(marked.first[i] == index for i in found)
    return tag(
        "a",
        text or "\N{CARET}",
        id=f"{marked.key}-s{index}",
        class_=f"mark {severity}" if text else f"mark point {severity}",
        href=f"#{cards[0]}",
        # One stop for the Tab key a finding, even where overlaps cut it into pieces.
        tabindex=None if begins else -1,
        aria_describedby=" ".join(f"{card}-m" for card in cards),
        data_cards=" ".join(cards),
        data_parts=" ".join(labels) or None,
    )


def _numbers(marked: Marked, ends: list[int]) -> Html | None:
    if not ends:
        return None
    severity = severity_class(marked.report.findings[i] for i in ends)
    numbers = ",".join(str(i + 1) for i in ends)
    return tag("sup", numbers, class_=f"no {severity}", aria_hidden="true")
