from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report import factory
from workbench.report import render
from workbench.report.csv import COLUMNS, rows


def table() -> list[dict[str, str]]:
    text = "".join(render(factory.many(), "csv"))
    return list(csv.DictReader(io.StringIO(text)))


def test_one_row_a_finding_and_one_for_a_statement_without_any() -> None:
    counts = [max(len(report.findings), 1) for report in factory.many()]
    assert len(table()) == sum(counts)
    clean = next(row for row in table() if row["statement"] == "siaran-2")
    assert {name for name, value in clean.items() if value} == {"statement", "source"}


def test_cells_of_a_finding() -> None:
    row = table()[4]
    assert (row["rule"], row["line"], row["column"]) == ("flippant", "3", "67")
    assert row["text"] == "👨‍👩‍👧"
    assert row["suppressed"] == "Our customers write like this, too. (Sari)"
    assert row["baselined"] == "false"
    assert table()[2]["baselined"] == "true"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    row = rows(factory.report("", id=f"{start}1+1"))[0]
    assert row[0] == f"'{start}1+1"


def test_a_lone_dash_stays() -> None:
    assert rows(factory.report(""))[0][0] == "-"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back(text: str) -> None:
    case = factory.report(text, findings=(factory.finding(text, text, "tapi"),))
    written = "".join(render([case], "csv"))
    (row,) = list(csv.DictReader(io.StringIO(written, newline="")))
    assert row["text"] in {text, f"'{text}"}
    assert tuple(row) == COLUMNS
