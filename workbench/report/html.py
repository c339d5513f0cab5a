"""Reports as ONE self-contained page: no request leaves it, and it reads without its script."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from workbench.i18n import translator
from workbench.report.html_article import article
from workbench.report.html_tools import index, tools
from workbench.report.labels import counted, tally, tally_line
from workbench.report.markup import Html, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.i18n import Lang
    from workbench.model import Report
    from workbench.report.options import Options


def to_html(reports: Iterable[Report], options: Options) -> str:
    """Return the whole page."""
    return "".join(chunks(reports, options))


def chunks(reports: Iterable[Report], options: Options) -> Iterator[str]:
    """Yield the page piece by piece; the index comes first, so all reports are held."""
    rules = {rule.id: rule for rule in options.rules}
    keyed = {f"r{number}": report for number, report in enumerate(reports)}
    lang = options.lang
    total = sum((tally(report.findings) for report in keyed.values()), Counter())
    yield _opening(lang)
    yield _banner(len(keyed), total, lang)
    yield tools(list(keyed.values()), lang)
    yield f'<div class="{"sheet many" if len(keyed) > 1 else "sheet"}">\n'
    if len(keyed) > 1:
        yield index(keyed, lang) + "\n"
    yield '<main id="reports">\n'
    for key, report in keyed.items():
        yield article(report, key, rules, lang) + "\n"
    yield _closing()


def _opening(lang: Lang) -> str:
    _ = translator(lang)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy()),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", _("Statement report")),
        tag("style", Html(_asset("html.css"))),
    )
    return f'<!doctype html>\n<html lang="{lang}">\n{head}\n<body>\n'


def _banner(reports: int, total: Counter[str], lang: Lang) -> str:
    _ = translator(lang)
    count = counted("statement", reports, lang)
    title = tag("h1", _("Statement report"))
    line = tag("p", f"{count} · {tally_line(total, lang)}", class_="tally") if reports > 1 else None
    skip = tag("a", _("Skip to the reports"), class_="skip", href="#reports")
    theme = tag(
        "button",
        tag("span", "\N{CIRCLE WITH LEFT HALF BLACK}", aria_hidden="true"),
        tag("span", _("Theme: automatic"), id="theme-name"),
        id="theme",
        type="button",
        hidden=True,
        data_auto=_("Theme: automatic"),
        data_light=_("Theme: light"),
        data_dark=_("Theme: dark"),
    )
    return tag("header", skip, title, theme, line, class_="banner") + "\n"


def _closing() -> str:
    tip = tag("div", id="tip", hidden=True, aria_hidden="true")
    script = tag("script", Html(_asset("html.js")))
    return joined((Html("</main>\n</div>\n"), tip, script, Html("\n</body>\n</html>\n")))


def _policy() -> str:
    """Allow our own style and script by their hashes, and nothing else at all."""
    style, script = _hash("html.css"), _hash("html.js")
    return (
        f"default-src 'none'; style-src '{style}'; script-src '{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _asset(name: str) -> str:
    return (files("workbench.report") / name).read_text(encoding="utf-8")


@cache
def _hash(name: str) -> str:
    digest = hashlib.sha256(_asset(name).encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
