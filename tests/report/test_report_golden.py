from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from tests.report import factory
from tests.report.golden import check
from workbench.report import FORMATS, render
from workbench.report.html import _policy
from workbench.report.notebook import repr_html

if TYPE_CHECKING:
    from workbench.report import Format

SUFFIX = {"text": "txt"}


def without_assets(page: str) -> str:
    """Leave the style and the script out of a page: a golden file is no place to review them."""
    for name in ("html.css", "html.js"):
        asset = (files("workbench.report") / name).read_text(encoding="utf-8")
        assert asset in page
        page = page.replace(asset, f"/* {name} */")
    return page.replace(_policy().replace("'", "&#x27;"), "…")


@pytest.mark.parametrize("fmt", FORMATS)
def test_many_reports(fmt: Format) -> None:
    output = "".join(render(factory.many(), fmt, lang="en", rules=factory.rules(), width=120))
    if fmt == "html":
        output = without_assets(output)
    check(f"many.{SUFFIX.get(fmt, fmt)}", output)


@pytest.mark.parametrize("fmt", FORMATS)
def test_no_reports(fmt: Format) -> None:
    output = "".join(render([], fmt, lang="en"))
    if fmt == "html":
        output = without_assets(output)
    check(f"none.{SUFFIX.get(fmt, fmt)}", output)


def test_one_report_in_colour() -> None:
    check("bad.ansi", "".join(render([factory.bad()], "text", lang="en", color=True, width=120)))


def test_one_report_on_a_page() -> None:
    check("bad.html", without_assets("".join(render([factory.bad()], "html", lang="en"))))


def test_a_report_in_a_notebook() -> None:
    check("bad.notebook.html", repr_html(factory.bad()) + "\n")
