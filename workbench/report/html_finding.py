"""One finding as a card: place, reason, why, suggestion, decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.i18n import translator
from workbench.report.html_marks import severity_class
from workbench.report.labels import FOUND_BY, ICONS, SEVERITIES
from workbench.report.lines import Lines
from workbench.report.markup import Html, joined, tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.i18n import Lang
    from workbench.model import Finding, Severity
    from workbench.report.html_marks import Marked
    from workbench.report.options import RuleText


def cards(marked: Marked, rules: Mapping[str, RuleText], lang: Lang) -> Html:
    """Return every finding's card as list items, in the report's order."""
    lines = Lines.of(marked.report.text)
    findings = enumerate(marked.report.findings)
    return joined(
        tag(
            "li",
            _head(marked, index, lines, lang),
            _body(finding, marked.card(index), rules.get(finding.rule), lang),
            id=marked.card(index),
            class_=f"card {severity_class([finding])}",
            data_rule=finding.rule,
            data_kind=finding.severity.value if finding.counts else "quiet",
        )
        for index, finding in findings
    )


def badge(severity: Severity, lang: Lang) -> Html:
    """Return the severity as a shape, a sign and a word."""
    _ = translator(lang)
    sign = tag("span", ICONS[severity], class_="sign", aria_hidden="true")
    return tag("span", sign, _(SEVERITIES[severity]), class_=f"badge {severity.value}")


def _head(marked: Marked, index: int, lines: Lines, lang: Lang) -> Html:
    finding = marked.report.findings[index]
    place = "{}:{}".format(*lines.place(finding.start))
    return tag(
        "p",
        tag("span", str(index + 1), class_="no"),
        badge(finding.severity, lang),
        tag("code", finding.rule, class_="rule"),
        _place_link(place, marked.place(index), lang),
        class_="head",
    )


def _place_link(place: str, anchor: str, lang: Lang) -> Html:
    _ = translator(lang)
    label = _("Show in the text, line and column {place}").format(place=place)
    return tag("a", place, class_="place", href=f"#{anchor}", aria_label=label)


def _body(finding: Finding, card: str, rule: RuleText | None, lang: Lang) -> Html:
    quote = tag("q", _quoted(finding.text), lang="id") if finding.text else None
    return tag(
        "div",
        tag("p", rule.title, class_="title") if rule else None,
        tag("p", quote, class_="quote") if quote else None,
        tag("p", finding.message, class_="message", id=f"{card}-m"),
        tag("p", finding.why, class_="why"),
        _suggestion(finding, lang),
        _fix(finding, lang),
        _decisions(finding, lang),
        _origin(finding, lang),
        _wrong_when(rule, lang),
        class_="body",
    )


def _quoted(text: str) -> str:
    """Return the quoted text, its middle left out where it is long; the place shows it whole."""
    return text if len(text) <= 160 else f"{text[:90].rstrip()} … {text[-50:].lstrip()}"  # noqa: PLR2004


def _suggestion(finding: Finding, lang: Lang) -> Html | None:
    _ = translator(lang)
    if finding.suggestion is None:
        return None
    return tag("p", tag("b", _("Suggestion")), " ", finding.suggestion, class_="suggestion")


def _fix(finding: Finding, lang: Lang) -> Html | None:
    _ = translator(lang)
    if finding.fix is None:
        return None
    old, new = tag("del", finding.text, lang="id"), tag("ins", finding.fix.text, lang="id")
    return tag("p", tag("b", _("Replacement")), " ", old, " → ", new, class_="fix")


def _decisions(finding: Finding, lang: Lang) -> Html | None:
    _ = translator(lang)
    parts: list[str] = []
    if (decision := finding.suppressed) is not None:
        label = _("Suppressed by {name}").format(name=decision.by)
        parts.append(f"{label}: {decision.reason}")
    if finding.baselined:
        parts.append(_("Known from the baseline"))
    return joined(tag("p", part, class_="decision") for part in parts) if parts else None


def _origin(finding: Finding, lang: Lang) -> Html:
    _ = translator(lang)
    words = [_(FOUND_BY[finding.found_by])]
    if finding.probability is not None:
        words.append(_("confidence {n}%").format(n=round(finding.probability * 100)))
    return tag("p", " · ".join(words), class_="origin")


def _wrong_when(rule: RuleText | None, lang: Lang) -> Html | None:
    _ = translator(lang)
    if rule is None or not rule.wrong_when:
        return None
    summary = tag("summary", _("When this rule is wrong"))
    return tag("details", summary, tag("p", rule.wrong_when))
