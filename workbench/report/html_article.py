"""One report as an article: marked text, findings, components, what was skipped and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.i18n import translator
from workbench.report.html_finding import cards
from workbench.report.html_footer import footer
from workbench.report.html_marks import Marked, statement
from workbench.report.labels import (
    COMPONENTS,
    found_sign,
    name_of,
    tally,
    tally_line,
    verdict,
)
from workbench.report.markup import Html, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.i18n import Lang
    from workbench.model import Report
    from workbench.report.options import RuleText


def article(report: Report, key: str, rules: Mapping[str, RuleText], lang: Lang) -> Html:
    """Return the report; `key` is its anchor and the prefix of all anchors in it."""
    marked = Marked.of(report, key)
    return tag(
        "article",
        _header(report, key, lang),
        tag("div", _reading(marked, lang), _findings(marked, rules, lang), class_="columns"),
        footer(report, lang),
        id=key,
        class_="report",
        aria_labelledby=f"{key}-h",
    )


def _header(report: Report, key: str, lang: Lang) -> Html:
    name = name_of(report, lang)
    source = report.source if report.source != name else None
    reason = verdict(report, lang)
    return tag(
        "header",
        tag("h2", name, id=f"{key}-h"),
        tag("p", source, class_="source") if source else None,
        tag("p", tally_line(tally(report.findings), lang), class_="tally"),
        tag("p", reason, class_="verdict") if reason else None,
    )


def _reading(marked: Marked, lang: Lang) -> Html:
    _ = translator(lang)
    paper = tag("div", statement(marked), class_="statement", lang="id", dir="auto")
    label = _("Marked text")
    parts = (paper, _components(marked, lang), _situation(marked.report, lang))
    return tag("section", *parts, class_="reading", aria_label=label)


def _components(marked: Marked, lang: Lang) -> Html:
    _ = translator(lang)
    found = (tag("li", chip) for chip in _found(marked, lang))
    missing = (tag("li", _missing(label, lang)) for label in marked.report.missing)
    chips = joined((*found, *missing))
    title = tag("h3", _("Components"))
    return joined((title, tag("ul", chips, class_="chips"))) if chips else Html()


def _found(marked: Marked, lang: Lang) -> Iterator[Html]:
    _ = translator(lang)
    places: dict[str, int] = {}
    for index, part in enumerate(marked.report.components):
        places.setdefault(part.label, index)
    for label, index in places.items():
        sign = found_sign(label)
        yield tag(
            "a",
            tag("span", sign, class_="sign", aria_hidden="true"),
            _(COMPONENTS[label]),
            class_="chip found" if sign == "✓" else "chip vague",
            href=f"#{marked.component_place(index)}",
            data_part=label,
            title=_("Found; show it in the text"),
        )


def _missing(label: str, lang: Lang) -> Html:
    _ = translator(lang)
    sign = tag("span", "✗", class_="sign", aria_hidden="true")
    word = tag("span", _("missing"), class_="word")
    return tag("span", sign, _(COMPONENTS[label]), " ", word, class_="chip missing")


def _situation(report: Report, lang: Lang) -> Html:
    _ = translator(lang)
    card = report.card
    items = (tag("li", tag("code", f"{key}={card[key]}")) for key in card.to_dict())
    return joined((tag("h3", _("Situation card")), tag("ul", *items, class_="situation")))


def _findings(marked: Marked, rules: Mapping[str, RuleText], lang: Lang) -> Html:
    _ = translator(lang)
    listed = cards(marked, rules, lang)
    content = tag("ol", listed, class_="cards") if listed else tag("p", _("No findings."))
    title = tag("h3", _("Findings"))
    return tag("section", title, content, class_="findings", aria_label=_("Findings"))
