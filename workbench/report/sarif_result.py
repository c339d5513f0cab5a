"""Findings as SARIF results, with places, fingerprints, suppressions and fixes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from workbench.i18n import translator
from workbench.report.lines import Lines
from workbench.report.visible import writable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.i18n import Lang
    from workbench.model import Finding, Report

FINGERPRINT: Final = "workbenchFingerprint/v1"
_DRIVE: Final = re.compile(r"[A-Za-z]:/")
_ROW: Final = re.compile(r"(.+)#([^#/]+)")


def result(report: Report, rule_index: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """Yield one SARIF result a finding; `rule_index` is the rule's place among the descriptors."""
    lines = Lines.of(report.text)
    for finding in report.findings:
        index = rule_index.get(finding.rule)
        yield {
            "ruleId": finding.rule,
            **({} if index is None else {"ruleIndex": index}),
            "level": finding.severity.value,
            "message": {"text": " ".join(filter(None, (finding.message, finding.suggestion)))},
            "locations": [location(report, lines, finding.start, finding.end)],
            "partialFingerprints": {FINGERPRINT: finding.fingerprint},
            **_judged(finding),
            **_fixes(report, lines, finding),
            "properties": _properties(report, finding),
        }


def notifications(report: Report, lang: Lang) -> Iterator[dict[str, Any]]:
    """Yield what is no finding: notices about the text and suppressions that match nothing."""
    _ = translator(lang)
    lines = Lines.of(report.text)
    for notice in report.notices:
        yield {
            "descriptor": {"id": notice.kind},
            "level": "note",
            "message": {"text": notice.message},
            "locations": [location(report, lines, notice.start, notice.end)],
        }
    unused_label = _("Unused suppression")
    for unused in report.unused_suppressions:
        yield {
            "descriptor": {"id": "unused-suppression"},
            "level": "note",
            "message": {"text": f"{unused_label}: {unused.reason}"},
            "locations": [location(report, lines, 0, 0)],
            "properties": unused.to_dict(),
        }


def location(report: Report, lines: Lines, start: int, end: int) -> dict[str, Any]:
    """Return a place in the report's artifact; an empty range is an insertion point."""
    place = {"artifactLocation": artifact(report), "region": region(lines, start, end)}
    named = {"logicalLocations": [{"name": report.id}]} if report.id != "-" else {}
    return {"physicalLocation": place, **named}


def region(lines: Lines, start: int, end: int) -> dict[str, int]:
    """Return a SARIF region; end columns are exclusive, all columns are code points from 1."""
    (line, column), (end_line, end_column) = lines.place(start), lines.place(end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": end - start,
    }


def artifact(report: Report) -> dict[str, Any]:
    """Return the source as a relative URI; a table's row is a fragment, as offsets count there."""
    source = writable(report.source or ("stdin" if report.id == "-" else report.id))
    path, row = found.groups() if (found := _ROW.fullmatch(source)) else (source, "")
    return {"uri": _uri(path) + (f"#{quote(row)}" if row else "")}


def _uri(path: str) -> str:
    path = path.replace("\\", "/").removeprefix("./")
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{quote(path[2:])}"
    return f"file://{quote(path)}" if path.startswith("/") else quote(path)


def _judged(finding: Finding) -> dict[str, Any]:
    """Return what people decided about a finding; without a baseline there is no state."""
    judged: dict[str, Any] = {"baselineState": "unchanged"} if finding.baselined else {}
    if (decision := finding.suppressed) is not None:
        judged["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": decision.reason,
                "properties": {"by": decision.by},
            }
        ]
    return judged


def _fixes(report: Report, lines: Lines, finding: Finding) -> dict[str, Any]:
    if (fix := finding.fix) is None:
        return {}
    replacement = {
        "deletedRegion": region(lines, fix.start, fix.end),
        "insertedContent": {"text": fix.text},
    }
    change = {"artifactLocation": artifact(report), "replacements": [replacement]}
    wording = {"text": finding.suggestion or finding.message}
    return {"fixes": [{"description": wording, "artifactChanges": [change]}]}


def _properties(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "statement": report.id,
        "family": finding.family,
        "scope": finding.scope,
        "foundBy": finding.found_by,
        "why": finding.why,
        **({} if finding.probability is None else {"probability": finding.probability}),
    }
