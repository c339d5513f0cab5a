from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import workbench
from workbench.cli.errors import OptionUnknown
from workbench.cli.language import take_lang
from workbench.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

CARD_KEYS = "phase, cluster, cause, harm, data_or_safety, channel"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["lnt"],
            (
                "workbench: no command “lnt”. Did you mean “lint”? Commands: lint, rules, explain, "
                "pack, config, demo."
            ),
        ),
        (
            ["pack", "chek"],
            "workbench: no command “chek”. Did you mean “check”? Commands: check, test, compile.",
        ),
        (
            ["--verison"],
            (
                "Usage: workbench [OPTIONS] COMMAND …\n\n"
                "workbench: no option --verison. Did you mean --version?\nMore: workbench --help"
            ),
        ),
        (
            ["lint", "x", "--formt", "json"],
            (
                "Usage: workbench lint [OPTIONS] INPUT…\n\n"
                "workbench lint: no option --formt. Did you mean --format?\n"
                "More: workbench lint --help"
            ),
        ),
        (
            ["lint"],
            (
                "Usage: workbench lint [OPTIONS] INPUT…\n\n"
                "workbench lint: INPUT… is missing.\nMore: workbench lint --help"
            ),
        ),
        (
            ["rules", "tapi", "promo"],
            (
                "Usage: workbench rules [OPTIONS]\n\n"
                "workbench rules: too many arguments: tapi promo\nMore: workbench rules --help"
            ),
        ),
        (["lint", "x", "--no-cache=1"], "workbench: --no-cache takes no value."),
        (
            ["lint", "x", "--format", "jsn"],
            (
                "workbench: --format: “jsn” is unknown. Did you mean “json”? Possible: text, json, "
                "jsonl, sarif, html, csv."
            ),
        ),
        (
            ["lint", "x", "--fail-on", "warn"],
            (
                "workbench: --fail-on: “warn” is unknown. Did you mean “warning”? Possible: error, "
                "warning, note, never."
            ),
        ),
        (
            ["lint", "x", "--is-apology", "ya"],
            (
                "workbench: --is-apology: “ya” is unknown. Did you mean “yes”? Possible: auto, "
                "yes, no."
            ),
        ),
        (
            ["lint", "x", "--card", "channel"],
            "workbench: --card channel: write KEY=VALUE, for example --card channel=instagram.",
        ),
        (
            ["lint", "x", "--card", "chanel=x"],
            (
                "workbench: situation card: unknown key “chanel”. Did you mean “channel”? Known "
                f"keys: {CARD_KEYS}."
            ),
        ),
        (
            ["lint", "x", "--card", "harm=sever"],
            (
                "workbench: situation card: “sever” is no value of harm. Did you mean “severe”? "
                "Possible: minor, moderate, severe."
            ),
        ),
        (
            ["lint", "x", "--encoding", "utf8x"],
            "workbench: unknown encoding “utf8x”. Did you mean “utf-8”?",
        ),
        (
            ["lint", "x", "--baseline", "lama.json"],
            "workbench: --baseline does not work yet: it comes with archives in a later version.",
        ),
        (
            ["lint", "x", "--scheduler", "tcp://x"],
            "workbench: --scheduler does not work yet: it comes with archives in a later version.",
        ),
        (
            ["lint", "x", "--workers", "4"],
            "workbench: --workers 4 does not work yet: it comes with archives in a later version.",
        ),
        (
            ["lint", "x", "--pack", "tiada", "--workers", "1", "--no-cache"],
            "workbench: x: no such file or folder.",
        ),
        (
            ["rules", "--format", "xml"],
            "workbench: --format: “xml” is unknown. Did you mean “text”? Possible: text, json.",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_command_line_says_what_to_write_instead(
    tmp_path: Path, words: list[str], message: str
) -> None:
    done = workbench(*words, cwd=tmp_path)
    assert done == (2, "", f"{message}\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--lang", "fr"], "workbench: --lang: “fr” is unknown. Did you mean “id”?"),
        (["config", "--lang"], "workbench: --lang needs a value."),
        (["--lang", "en"], "Usage: workbench [OPTIONS] COMMAND …"),
        (["lint", "--lang", "en", "x", "--card"], "workbench: --card needs a value."),
    ],
)
def test_a_wrong_language_or_value_is_named(tmp_path: Path, words: list[str], message: str) -> None:
    done = workbench(*words, cwd=tmp_path, lang=None, WORKBENCH_LANG="en")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(message)


def test_typers_complaints_come_in_the_users_language(tmp_path: Path) -> None:
    done = workbench("config", "--formt", cwd=tmp_path, lang=None)
    error = OptionUnknown(option="--formt", near="--format")
    assert error.message("id") in done.err


def test_an_unknown_language_in_the_environment_is_refused(tmp_path: Path) -> None:
    done = workbench("config", cwd=tmp_path, lang=None, WORKBENCH_LANG="fr")
    assert (done.code, done.out) == (2, "")
    assert "WORKBENCH_LANG" in done.err


def test_the_language_may_stand_anywhere_before_two_hyphens() -> None:
    assert take_lang(["--lang", "en", "lint", "x"]) == (["lint", "x"], "en")
    assert take_lang(["lint", "x", "--lang=id"]) == (["lint", "x"], "id")
    assert take_lang(["--lang", "id", "lint", "--lang", "en"]) == (["lint"], "en")
    assert take_lang(["lint", "--", "--lang", "x"]) == (["lint", "--", "--lang", "x"], None)
    with pytest.raises(InputError):
        take_lang(["lint", "--lang"])
