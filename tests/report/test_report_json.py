from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.report import factory
from workbench.report import render
from workbench.report.json import dumps, stream, to_json, to_jsonl_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model import Report


def test_lines_are_the_reports() -> None:
    reports = factory.many()
    lines = "".join(render(reports, "jsonl")).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == [report.to_dict() for report in reports]


def test_the_document_holds_all_reports() -> None:
    reports = factory.many()
    document = json.loads(to_json(reports))
    assert document == {
        "schema": "workbench.reports/1",
        "reports": [report.to_dict() for report in reports],
    }
    assert json.loads(to_json([])) == {"schema": "workbench.reports/1", "reports": []}


def test_letters_stay_readable() -> None:
    assert "👨‍👩‍👧" in to_jsonl_line(factory.bad())


def test_a_lone_surrogate_survives_as_an_escape() -> None:
    line = to_jsonl_line(factory.surrogate())
    assert line.isascii()
    assert json.loads(line)["findings"][0]["text"] == "\ud83d"


def test_only_its_own_line_falls_back() -> None:
    document = to_json([factory.bad(), factory.surrogate()])
    assert "👨‍👩‍👧" in document
    document.encode()


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_no_line_ends_inside_a_line(end: str) -> None:
    line = to_jsonl_line(replace(factory.good(), id=f"a{end}b🙏"))
    assert len(line.splitlines()) == 1
    assert json.loads(line)["id"] == f"a{end}b🙏"


def test_numbers_that_are_no_json_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        dumps(math.nan)


def test_reports_are_taken_one_by_one() -> None:
    taken: list[int] = []

    def reports() -> Iterator[Report]:
        for number in range(3):
            taken.append(number)
            yield factory.good()

    pieces = stream(reports())
    next(pieces)
    next(pieces)
    assert taken == [0]
