from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from tests.report import factory
from workbench.report import render

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def text(*reports: object, **options: object) -> str:
    return "".join(render(reports, "text", **{"lang": "en", **options}))  # type: ignore[arg-type]


def test_colour_adds_nothing_but_style_and_takes_the_brackets() -> None:
    plain = text(factory.bad(), width=80)
    coloured = ESCAPE.sub("", text(factory.bad(), width=80, color=True))
    assert "\x1b" not in plain
    assert "«anda»⁴" in plain
    assert "anda⁴" in coloured
    details = plain.index("Found")
    assert coloured[coloured.index("Found") :].split() == plain[details:].split()


@pytest.mark.parametrize("width", [40, 80, 200])
def test_lines_fit_the_width(width: int) -> None:
    for line in text(*factory.many(), width=width).splitlines():
        assert cell_len(line) <= width


@pytest.mark.parametrize("name", ["NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS", "TTY_COMPATIBLE"])
def test_the_environment_decides_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = text(factory.bad()), text(factory.bad(), color=True)
    monkeypatch.setenv(name, "1")
    assert (text(factory.bad()), text(factory.bad(), color=True)) == before


def test_a_text_cannot_steer_the_terminal() -> None:
    report = replace(factory.surrogate(), source="\x1b[2J.txt")
    shown = text(report)
    assert "\x1b" not in shown
    assert "⟨U+001B⟩[2J.txt" in shown
    shown.encode()


def test_markup_of_the_terminal_library_is_text() -> None:
    report = replace(factory.good(), id="[red]id[/] :smile:")
    assert "[red]id[/] :smile:" in text(report)


def test_long_clean_stretches_are_shortened() -> None:
    body = f"Maaf. {'Kalimat biasa. ' * 200}Tapi itu salah Anda."
    report = factory.report(body, findings=(factory.finding(body, "Tapi", "tapi"),))
    shown = text(report)
    assert "[…]" in shown
    assert len(shown) < 1500
    assert "«Tapi»¹ itu salah Anda." in shown


def test_one_report_has_no_summary() -> None:
    assert "1 statement" not in text(factory.good())
    assert text(factory.good(), factory.bad()).splitlines()[-1].startswith("2 statements · 1 with")
    assert "0 statements" in text()


@pytest.mark.parametrize(
    ("source", "reason"),
    [("caller", "the caller says"), ("auto", "does not read as an apology")],
)
def test_a_text_that_was_not_judged_says_so(source: str, reason: str) -> None:
    shown = text(replace(factory.greeting(), is_apology_source=source))  # type: ignore[arg-type]
    assert reason in " ".join(shown.split())
