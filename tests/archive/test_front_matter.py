from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.archive.helpers import one, said
from workbench.archive import ReadOptions
from workbench.model import Card

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Kami memohon maaf.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "siaran.md"


def write(file: Path, matter: str) -> None:
    file.write_text(matter + BODY, encoding="utf-8", newline="")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_front_matter_gives_the_card_and_stays_in_the_text(file: Path, end: str) -> None:
    matter = end.join(
        [
            "---",
            "# kartu",
            "phase: holding",
            "",
            'channel: "x"  # kanal',
            "harm: 'severe'",
            "data_or_safety: yes",
            "cluster:",
            "---",
            "",
        ]
    )
    write(file, matter)
    statement = one(file)
    assert statement.text == matter + BODY
    assert statement.card == Card(phase="holding", channel="x", harm="severe", data_or_safety=True)


def test_the_command_line_wins_over_the_front_matter_and_that_over_the_settings(
    file: Path,
) -> None:
    write(file, "---\nphase: holding\nchannel: web\n---\n")
    options = ReadOptions(
        defaults={"phase": "reply", "channel": "x", "harm": "minor"}, card={"channel": "letter"}
    )
    assert one(file, options).card == Card(phase="holding", channel="letter", harm="minor")


@pytest.mark.parametrize(
    "matter",
    [
        "---\ntitle: Siaran Pers\ndate: 2025-03-10\n---\n",
        "---\n\nSiaran pers.\n\n---\n",
        "---\n",
        "----\nphase: holding\n----\n",
        " ---\nphase: holding\n---\n",
    ],
    ids=["another program's", "ruled line", "one line", "four hyphens", "indented"],
)
def test_what_has_no_card_key_is_text(file: Path, matter: str) -> None:
    write(file, matter)
    assert one(file).card == Card()


@pytest.mark.parametrize(
    ("matter", "place", "message"),
    [
        (
            "---\nchannel: x\nphse: holding\n---\n",
            3,
            (
                "situation card: unknown key “phse”. Did you mean “phase”? Known keys: phase, "
                "cluster, cause, harm, data_or_safety, channel."
            ),
        ),
        (
            "---\nphse: holding\n---\n",
            2,
            (
                "situation card: unknown key “phse”. Did you mean “phase”? Known keys: phase, "
                "cluster, cause, harm, data_or_safety, channel."
            ),
        ),
        (
            "---\nphase: hold\n---\n",
            2,
            (
                "situation card: “hold” is no value of phase. Did you mean “holding”? Possible: "
                "holding, apology, update, clarification, reply."
            ),
        ),
        (
            "---\nphase: holding\n- satu\n---\n",
            3,
            "“- satu” is not “key: value”, as each line of the front matter must be.",
        ),
        (
            "---\nphase: holding\nphase: reply\n---\n",
            3,
            "phase stands here a second time. Delete one of the two lines.",
        ),
        (
            "---\nphase: holding\n\n",
            1,
            "the front matter is not closed. Put a line --- after its last key.",
        ),
    ],
    ids=["unknown key", "only an unknown key", "value", "list", "twice", "open"],
)
def test_a_wrong_front_matter_is_named_by_line_and_key(
    file: Path, matter: str, place: int, message: str
) -> None:
    write(file, matter)
    assert said(file) == [f"{file}:{place}: {message}"]


def test_a_front_matter_alone_is_no_statement(file: Path) -> None:
    file.write_text("---\nphase: holding\n---\n\n", encoding="utf-8")
    assert said(file) == [f"{file}: empty, there is no text to check."]
