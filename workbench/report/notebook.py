"""A report in a notebook: a compact fragment with inline styles, for light and dark themes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from workbench.i18n import translator
from workbench.model import Report, Severity
from workbench.report.labels import (
    COMPONENTS,
    ICONS,
    SEVERITIES,
    found_sign,
    name_of,
    tally,
    tally_line,
)
from workbench.report.lines import Lines
from workbench.report.marks import first_of, last_of, segments
from workbench.report.markup import Html, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.i18n import Lang
    from workbench.model import Finding

# Middle tones that read on white and on black; the text itself takes the notebook's colour.
_COLORS: Final = {Severity.ERROR: "#d64545", Severity.WARNING: "#a87400", Severity.NOTE: "#3a7fc1"}
_LINES: Final = {Severity.ERROR: "wavy", Severity.WARNING: "solid", Severity.NOTE: "dashed"}
_GOOD: Final = "#3c9a63"
_SOFT: Final = "opacity:.72"
_METHOD: Final = "_repr_html_"


def install() -> bool:
    """Give `Report` its display if IPython runs in this process; tell whether it does.

    IPython is never imported to find out.
    """
    ipython = sys.modules.get("IPython")
    if ipython is None or ipython.get_ipython() is None:
        return False
    setattr(Report, _METHOD, repr_html)
    return True


def repr_html(report: Report) -> str:
    """Return the report as an HTML fragment in its own language, without any style sheet."""
    lang = report.lang
    view = tag(
        "div",
        _head(report, lang),
        _statement(report, lang),
        _components(report, lang),
        tag("ol", *_items(report, lang), style="margin:.8em 0 0;padding-left:1.6em"),
        style="max-width:48em;line-height:1.55",
    )
    return str(view)


def _head(report: Report, lang: Lang) -> Html:
    _ = translator(lang)
    line = tally_line(tally(report.findings), lang) if report.is_apology else _("not judged")
    name = tag("b", name_of(report, lang))
    return tag("div", name, tag("span", f" · {line}", style=_SOFT))


def _statement(report: Report, lang: Lang) -> Html:
    pieces = segments(report.text, [finding.span for finding in report.findings])
    first, last = first_of(pieces), last_of(pieces)
    parts: list[Html | str] = []
    for index, piece in enumerate(pieces):
        found = [report.findings[i] for i in piece.ids]
        begins = any(first[i] == index for i in piece.ids)
        parts.append(_mark(piece.text, found, lang, focus=begins) if found else piece.text)
        ends = [str(i + 1) for i in piece.ids if last[i] == index]
        parts.append(tag("sup", ",".join(ends), style="font-size:.7em") if ends else "")
    style = (
        "white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate;"
        "font:1.1em/1.8 Palatino,Georgia,serif;margin:.6em 0"
    )
    return tag("div", *parts, lang="id", style=style)


def _mark(text: str, found: list[Finding], lang: Lang, *, focus: bool) -> Html:
    """Return one marked piece; its reasons show on hover and are read out on focus."""
    _ = translator(lang)
    reasons = "\n".join(f"{f.rule}: {f.message} {f.suggestion or ''}".strip() for f in found)
    counting = [finding.severity for finding in found if finding.counts]
    if counting:
        worst = max(counting, key=lambda severity: severity.rank)
        line = f"{_LINES[worst]} {_COLORS[worst]}"
    else:
        line = "dotted currentColor"
    style = f"text-decoration:underline {line};text-underline-offset:.25em;cursor:help"
    stop = 0 if focus else None
    return tag("span", text or "\N{CARET}", style=style, title=reasons, tabindex=stop)


def _components(report: Report, lang: Lang) -> Html:
    _ = translator(lang)
    found = dict.fromkeys(component.label for component in report.components)
    chips = [_chip(found_sign(label), _(COMPONENTS[label]), f"solid {_GOOD}") for label in found]
    color = _COLORS[Severity.ERROR]
    for label in report.missing:
        word = "{} ({})".format(_(COMPONENTS[label]), _("missing"))
        chips.append(_chip("✗", word, f"dashed {color}"))
    return tag("div", *chips)


def _chip(sign: str, word: str, border: str) -> Html:
    style = (
        f"display:inline-block;border:1px {border};border-radius:1em;"
        "padding:0 .7em;margin:0 .4em .4em 0;font-size:.9em"
    )
    return tag("span", f"{sign}\N{NO-BREAK SPACE}{word}", style=style)


def _items(report: Report, lang: Lang) -> Iterator[Html]:
    lines = Lines.of(report.text)
    for finding in report.findings:
        place = "{}:{}".format(*lines.place(finding.start))
        head = joined((_badge(finding, lang), tag("code", finding.rule), f" {place}"))
        style = "margin:.4em 0" if finding.counts else f"margin:.4em 0;{_SOFT}"
        yield tag("li", head, tag("br"), finding.message, _more(finding, lang), style=style)


def _badge(finding: Finding, lang: Lang) -> Html:
    _ = translator(lang)
    severity = finding.severity
    words = f"{ICONS[severity]} {_(SEVERITIES[severity])} "
    return tag("b", words, style=f"color:{_COLORS[severity]}")


def _more(finding: Finding, lang: Lang) -> Html:
    _ = translator(lang)
    why = tag("div", finding.why, style=_SOFT)
    if (decision := finding.suppressed) is not None:
        label = _("Suppressed by {name}").format(name=decision.by)
        return tag("div", f"{label}: {decision.reason}", style="font-style:italic")
    if finding.baselined:
        return tag("div", _("Known from the baseline"), style="font-style:italic")
    advice = tag("div", f"→ {finding.suggestion}") if finding.suggestion else None
    return joined((why, advice))
