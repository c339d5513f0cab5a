from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.archive.helpers import one, said
from workbench.model import Suppression

if TYPE_CHECKING:
    from pathlib import Path

GOOD = {"rule": "tapi", "fingerprint": "tapi:1", "reason": "kutipan wajib", "by": "Ani"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "siaran.md"
    path.write_text("Maaf.", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["siaran.md.suppressions.json", "siaran.suppressions.json"])
def test_the_file_beside_the_text_is_read(file: Path, name: str) -> None:
    file.with_name(name).write_text(json.dumps([GOOD]), encoding="utf-8")
    assert one(file).suppressions == (Suppression(**GOOD),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "{}",
            (
                ': suppressions must be a list, for example [{"rule": "tapi", "fingerprint": "…", '
                '"reason": "why", "by": "your name"}]'
            ),
        ),
        ("[", ": no valid JSON from character 2 on: “[”."),
        (
            '["tapi"]',
            (
                " [1]: a suppression needs rule, fingerprint, reason, by. Example: "
                '{"rule": "tapi", "fingerprint": "…", "reason": "why", "by": "your name"}'
            ),
        ),
        (
            json.dumps([GOOD, {**GOOD, "by": ""}, {**GOOD, "reason": 5}]),
            (
                ' [2]: a suppression needs by. Example: {"rule": "tapi", "fingerprint": "…", '
                '"reason": "why", "by": "your name"}'
            ),
        ),
        (
            '[{"rule": "tapi", "fingerprint": "f", "reason": "\\ud800", "by": "Ani"}]',
            (
                " [1]: character 5 is U+D800, half of a character: an emoji was cut in two. Export "
                "the text again."
            ),
        ),
    ],
    ids=["object", "broken", "word", "incomplete", "surrogate"],
)
def test_an_incomplete_suppression_is_named_and_suppresses_nothing(
    file: Path, content: str, message: str
) -> None:
    beside = file.with_name("siaran.md.suppressions.json")
    beside.write_text(content, encoding="utf-8")
    found = said(file)
    assert found[0] == f"{beside}{message}"
    assert found[-1] == "Maaf.", "the statement itself is still checked"
