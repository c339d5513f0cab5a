"""The foot of an article: counts, remarks, skipped rules and what judged the text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from workbench.i18n import translator
from workbench.report.labels import METRICS, counted, number
from workbench.report.lines import Lines
from workbench.report.markup import Html, joined, tag

if TYPE_CHECKING:
    from workbench.i18n import Lang
    from workbench.model import Report, Skipped


def footer(report: Report, lang: Lang) -> Html:
    """Return counts, remarks, skipped rules and what judged the text."""
    _ = translator(lang)
    pack, engine = report.pack, report.engine
    label = _("Rule pack")
    judged = f"{label} {pack.name} {pack.version} ({pack.sha256[:12]}) · {engine}"
    return tag(
        "footer",
        _metrics(report, lang),
        _remarks(report, lang),
        _skipped(report, lang),
        tag("p", f"{judged} · SHA-256 {report.text_sha256[:12]}", class_="stamp"),
    )


def _metrics(report: Report, lang: Lang) -> Html:
    _ = translator(lang)
    pairs = (
        tag("div", tag("dt", _(METRICS.get(key, key))), tag("dd", number(value, lang)))
        for key, value in report.metrics.items()
    )
    return tag("dl", *pairs, class_="metrics")


def _remarks(report: Report, lang: Lang) -> Html | None:
    """Return notices about the text and suppressions that match nothing, always open."""
    _ = translator(lang)
    lines = Lines.of(report.text)
    rows = [
        tag("li", tag("b", "{}:{}".format(*lines.place(notice.start))), " ", notice.message)
        for notice in report.notices
    ]
    for unused in report.unused_suppressions:
        what = f"{unused.rule} {unused.fingerprint}: {unused.reason} ({unused.by})"
        rows.append(tag("li", tag("b", _("Unused suppression")), " ", what))
    return tag("ul", *rows, class_="remarks") if rows else None


def _skipped(report: Report, lang: Lang) -> Html | None:
    """Return the rules that did not judge, those with the same reason together."""
    if not report.skipped:
        return None
    by_reason = groupby(sorted(report.skipped, key=_reason), key=_reason)
    rows = joined(_reason_row(reason, [s.rule for s in group]) for reason, group in by_reason)
    summary = tag("summary", counted("skipped", len(report.skipped), lang))
    return tag("details", summary, tag("ul", rows), class_="skipped")


def _reason(skipped: Skipped) -> str:
    return skipped.reason


def _reason_row(reason: str, rules: list[str]) -> Html:
    names = joined(Html(" ").join((Html(), tag("code", rule))) for rule in rules)
    return tag("li", reason, names)
