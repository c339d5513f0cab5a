from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.report import factory
from workbench.report import Options
from workbench.report.html import to_html
from workbench.report.markup import Html, joined, tag

if TYPE_CHECKING:
    from workbench.model import Report

EVIL = """'"><img src=x onerror=alert(1)>&amp;<script>alert(2)</script>"""


class Page(HTMLParser):
    """The tags, attributes and text of a page, as a browser would read them."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "input", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [str(attrs[name]) for _, attrs in self.tags if name in attrs]


def page(*reports: Report) -> Page:
    options = Options(lang="en", rules=factory.rules())
    found = Page(to_html(reports, options))
    assert found.open == []
    return found


def test_nothing_is_fetched() -> None:
    many = page(*factory.many())
    assert not {"img", "link", "iframe", "object", "base"} & {name for name, _ in many.tags}
    assert many.values("src") == []
    assert all(href.startswith("#") for href in many.values("href"))
    assert many.values("style") == []
    assert "url(" not in to_html(factory.many(), Options())


def test_every_link_and_reference_has_its_target() -> None:
    many = page(*factory.many())
    ids = many.values("id")
    assert len(ids) == len(set(ids))
    targets = {href.removeprefix("#") for href in many.values("href")}
    for name in ("aria-describedby", "aria-labelledby", "data-cards"):
        targets.update(word for value in many.values(name) for word in value.split())
    assert targets <= set(ids)


def test_language_and_policy() -> None:
    attributes = {name: attrs for name, attrs in page(factory.bad()).tags if name == "html"}
    assert attributes["html"] == {"lang": "en"}
    assert '<html lang="id">' in to_html([], Options())
    policies = [a["content"] for n, a in page().tags if a.get("http-equiv")]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+'; "
        r"base-uri 'none'; form-action 'none'",
        str(policies[0]),
    )


def test_hostile_words_stay_words() -> None:
    text = f"Maaf {EVIL}"
    case = replace(
        factory.report(text, id=EVIL, source=f"{EVIL}.txt"),
        findings=(factory.finding(text, EVIL, "tapi", message=EVIL, why=EVIL, suggestion=EVIL),),
        skipped=factory.bad().skipped,
    )
    found = page(case, case)
    assert not any(name == "img" for name, _ in found.tags)
    assert sum(name == "script" for name, _ in found.tags) == 1
    assert sum(EVIL in word for word in found.words) >= 10
    assert not any(name.startswith("on") for _, attrs in found.tags for name in attrs)


@given(st.text(st.characters()), st.integers(0, 5), st.integers(0, 5))
def test_the_statement_reads_as_it_is(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    case = factory.report(text, findings=(factory.finding(text, quote, "tapi"),) if quote else ())
    source = to_html([case], Options(lang="en"))
    source.encode()
    inner = source.partition('class="statement"')[2].partition(">")[2].partition("</div>")[0]
    plain = Page(re.sub(r"<sup.*?</sup>", "", inner)).words
    assert "".join(plain).split() == str(Html(visible_text(text))).split()


def visible_text(text: str) -> str:
    return "".join(Page(joined([text])).words)


def test_overlapping_pieces_are_one_tab_stop_a_finding() -> None:
    marks = [a for n, a in page(factory.bad()).tags if n == "a" and "data-cards" in a]
    stops = [a for a in marks if a.get("tabindex") != "-1"]
    # The two findings on the whole statement share one insertion point.
    assert len(stops) == len(factory.bad().findings) - 1


def test_the_index_comes_with_the_second_report() -> None:
    assert not any(attrs.get("id") == "index" for _, attrs in page(factory.bad()).tags)
    assert any(attrs.get("id") == "index" for _, attrs in page(*factory.many()).tags)
    assert any(attrs.get("id") == "search" for _, attrs in page(*factory.many()).tags)


def test_elements_escape_all_but_markup() -> None:
    inner = tag("b", "<", title='"')
    assert inner == '<b title="&quot;">&lt;</b>'
    assert tag("p", inner, None, "&", hidden=True, id=None) == f"<p hidden>{inner}&amp;</p>"
    assert tag("br") == "<br>"
