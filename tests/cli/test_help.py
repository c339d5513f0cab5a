from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import script, workbench
from workbench import __version__
from workbench.i18n import translator

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
Usage: workbench [OPTIONS] COMMAND …

  Checks Indonesian apologies and crisis statements: what hurts, what is
  missing, why.

Commands:
  lint     check statements: what hurts, what is missing
  rules    list all rules
  explain  explain one rule, with its evidence
  pack     check and test rule packs
  config   show the settings and where they come from
  demo     check sample statements, to see how it works

Options:
  --version     Show the version.
  --lang id|en  Language of messages and reports: id or en. [default: id, or
                what WORKBENCH_LANG says]
  --help        Show this page and end.

Examples:
  workbench demo
  workbench lint siaran.md
  workbench lint arsip.jsonl --format html --output laporan.html
  workbench explain tapi
"""
CHECK_PAGE = """\
Usage: workbench pack check [OPTIONS] [FOLDER]

  Says what is wrong in a pack's files, by file, line and key. Exit code 3
  when there is anything.

Arguments:
  [FOLDER]  The rule pack's folder. [default: the built-in pack]

Options:
  --lang id|en  Language of messages and reports: id or en. [default: id, or
                what WORKBENCH_LANG says]
  --help        Show this page and end.
"""
COMMANDS = [
    (),
    ("lint",),
    ("rules",),
    ("explain",),
    ("pack",),
    ("pack", "check"),
    ("pack", "test"),
    ("pack", "compile"),
    ("config",),
    ("demo",),
]


def test_the_whole_page(tmp_path: Path) -> None:
    assert workbench("--help", cwd=tmp_path) == (0, PAGE, "")


def test_a_page_of_a_command_in_a_group(tmp_path: Path) -> None:
    assert workbench("pack", "check", "--help", cwd=tmp_path) == (0, CHECK_PAGE, "")


def test_without_a_command_the_page_is_a_complaint(tmp_path: Path) -> None:
    assert workbench(cwd=tmp_path) == (2, "", PAGE)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_page_is_indonesian_unless_english_is_wanted(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    _ = translator("id")
    plain = workbench(*command, "--help", cwd=tmp_path, lang=None)
    assert plain.code == 0
    assert plain.err == ""
    assert plain.out.startswith(_("Usage: ") + " ".join(("workbench", *command)))
    assert f"{_('Options')}:\n" in plain.out
    assert "None" not in plain.out
    english = workbench(*command, "--help", cwd=tmp_path, lang=None, WORKBENCH_LANG="en")
    assert english.out.startswith("Usage: ")
    assert english == workbench("--lang=en", *command, "--help", cwd=tmp_path, lang=None)


def test_the_settings_file_may_choose_the_language(tmp_path: Path) -> None:
    (tmp_path / "workbench.toml").write_text('lang = "en"', encoding="utf-8")
    assert workbench("--help", cwd=tmp_path, lang=None).out == PAGE


def test_the_machines_locale_decides_nothing(tmp_path: Path) -> None:
    plain = workbench("--help", cwd=tmp_path, lang=None)
    locales = {"LANG": "en_US.UTF-8", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "en"}
    assert workbench("--help", cwd=tmp_path, lang=None, **locales) == plain


def test_a_wrong_settings_file_spoils_no_help_page(tmp_path: Path) -> None:
    (tmp_path / "workbench.toml").write_text("x", encoding="utf-8")
    assert workbench("--help", cwd=tmp_path).out == PAGE


def test_the_version(tmp_path: Path) -> None:
    assert workbench("--version", cwd=tmp_path) == (0, f"workbench {__version__}\n", "")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_help_page_imports_nothing_heavy(tmp_path: Path, command: tuple[str, ...]) -> None:
    # Typer itself reads the options before a command with pydantic.
    heavy = {"spacy", "ruamel", "rich", "numpy", *(() if command else ("pydantic",))}
    done = script(
        "import sys\n"
        "from workbench.cli.entry import run\n"
        f"code = run([*{command!r}, '--help'])\n"
        f"heavy = {heavy!r}\n"
        "own = {'workbench.packs', 'workbench.linter', 'workbench.indonesian'}\n"
        "tops = {name.partition('.')[0] for name in sys.modules}\n"
        "print(code, sorted(heavy & tops), sorted(own & set(sys.modules)))\n",
        tmp_path,
    )
    assert done.out.splitlines()[-1] == "0 [] []", done.err
