from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import several, workbench
from workbench import lexicon
from workbench.packs import load_packs

if TYPE_CHECKING:
    from pathlib import Path


def test_the_built_in_pack_is_valid(tmp_path: Path) -> None:
    done, same = several(("pack", "check"), ("pack", "check", lexicon.home()), cwd=tmp_path)
    assert done == (0, "", f"workbench: {lexicon.home()}: all rule files are valid.\n")
    assert same == done


@pytest.mark.slow
def test_the_built_in_examples_hold(tmp_path: Path) -> None:
    done = workbench("pack", "test", cwd=tmp_path)
    count = len(load_packs().rules)
    assert done == (0, "", f"workbench: all examples hold; rules: {count}\n")


def test_a_pack_is_compiled_on_demand(tmp_path: Path) -> None:
    done = workbench("pack", "compile", cwd=tmp_path)
    pack = load_packs()
    assert done == (
        0,
        f"{pack.name} {pack.version} {pack.sha256}\n",
        f"workbench: compiled; rules: {len(pack.rules)}\n",
    )


def test_a_folder_that_is_no_pack_is_2(tmp_path: Path) -> None:
    lines = [("pack", command, tmp_path) for command in ("check", "test", "compile")]
    for done in several(*lines, cwd=tmp_path):
        assert (done.code, done.out) == (2, "")
        assert "no rule pack here" in done.err


def test_a_wrong_file_is_3_with_file_line_and_key(tmp_path: Path) -> None:
    file = tmp_path / "pack.yaml"
    file.write_text("name: uji\nverson: '1'\n", encoding="utf-8")
    done = workbench("pack", "check", tmp_path, cwd=tmp_path)
    assert done.code == 3
    assert done.err.startswith(f"workbench: {file}:")
    assert "verson" in done.err
