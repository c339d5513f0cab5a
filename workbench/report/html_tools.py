"""The page's tools: search, filters by severity and rule, the index of many reports."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from workbench.i18n import N_, translator
from workbench.model import Severity
from workbench.report.labels import ICONS, SEVERITIES, counted, name_of, tally
from workbench.report.markup import Html, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workbench.i18n import Lang
    from workbench.model import Report

_QUIET: Final = N_("settled")
_KINDS: Final = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def tools(reports: Sequence[Report], lang: Lang) -> Html:
    """Return the filters; hidden until the script runs, as without it they would do nothing."""
    _ = translator(lang)
    if not any(report.findings for report in reports) and len(reports) < 2:  # noqa: PLR2004
        return Html()
    parts = (
        _search(lang) if len(reports) > 1 else None,
        tag("div", *_toggles(reports, lang), class_="toggles", role="group"),
        _rules(reports, lang),
        tag("p", id="shown", role="status", data_text=_("{n} of {all} findings shown")),
    )
    return tag("form", *parts, id="tools", role="search", hidden=True, aria_label=_("Filter"))


def index(reports: Mapping[str, Report], lang: Lang) -> Html:
    """Return links to every report with its counts by severity."""
    _ = translator(lang)
    items = joined(tag("li", _entry(key, report, lang)) for key, report in reports.items())
    summary = tag("summary", counted("statement", len(reports), lang))
    listed = tag("details", summary, tag("ol", items), open=True)
    nothing = tag("p", _("No statement fits this search."), id="nothing", hidden=True)
    return tag("nav", listed, nothing, id="index", aria_label=_("Statements"))


def _entry(key: str, report: Report, lang: Lang) -> Html:
    _ = translator(lang)
    counts = tally(report.findings)
    badges = [_count(severity, counts[severity.value], lang) for severity in _KINDS]
    marks = joined(badges) or _clean(report, lang)
    name = tag("span", name_of(report, lang), class_="name")
    return tag("a", name, tag("span", marks, class_="counts"), href=f"#{key}")


def _clean(report: Report, lang: Lang) -> Html:
    _ = translator(lang)
    sign, label = ("✓", _("no findings")) if report.is_apology else ("–", _("not judged"))
    return tag("span", sign, class_="count clean", aria_label=label, role="img")


def _count(severity: Severity, n: int, lang: Lang) -> Html | None:
    if not n:
        return None
    label = counted(severity.value, n, lang)
    text = f"{ICONS[severity]}{n}"
    return tag("span", text, class_=f"count {severity.value}", aria_label=label, role="img")


def _search(lang: Lang) -> Html:
    _ = translator(lang)
    label = _("Search the statements")
    return tag("input", id="search", type="search", placeholder=label, aria_label=label)


def _toggles(reports: Sequence[Report], lang: Lang) -> Iterator[Html]:
    _ = translator(lang)
    counts = sum((tally(report.findings) for report in reports), Counter())
    for severity in _KINDS:
        if counts[severity.value]:
            yield _toggle(severity.value, ICONS[severity], _(SEVERITIES[severity]), counts)
    counts["quiet"] = counts["suppressed"] + counts["baselined"]
    if counts["quiet"]:
        yield _toggle("quiet", "–", _(_QUIET), counts)


def _toggle(kind: str, sign: str, name: str, counts: Counter[str]) -> Html:
    return tag(
        "button",
        tag("span", sign, class_="sign", aria_hidden="true"),
        f"{name} ",
        tag("span", str(counts[kind]), class_="n"),
        class_=f"toggle {kind}",
        type="button",
        aria_pressed="true",
        data_kind=kind,
    )


def _rules(reports: Sequence[Report], lang: Lang) -> Html | None:
    _ = translator(lang)
    counts = Counter(finding.rule for report in reports for finding in report.findings)
    if not counts:
        return None
    options = (tag("option", f"{rule} ({counts[rule]})", value=rule) for rule in sorted(counts))
    everything = tag("option", _("all rules"), value="")
    return tag("select", everything, *options, id="rule", aria_label=_("Rule"))
