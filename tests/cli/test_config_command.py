from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.shell import workbench

if TYPE_CHECKING:
    from pathlib import Path


def test_each_value_is_shown_with_its_origin(tmp_path: Path) -> None:
    file = tmp_path / "workbench.toml"
    file.write_text('fail_on = "note"\nselect = ["tapi", "missing"]', encoding="utf-8")
    below = tmp_path / "a"
    below.mkdir()
    done = workbench("config", cwd=below, COLUMNS="300")
    lines = [line.split(maxsplit=1) for line in done.out.splitlines()]
    assert done.code == 0
    assert [line[0] for line in lines] == [
        "lang",
        "format",
        "fail_on",
        "select",
        "ignore",
        "pack",
        "card",
        "encoding",
        "text_column",
        "id_column",
    ]
    assert lines[0][1].split() == ["en", "--lang"]
    assert lines[1][1].split() == ["text", "default"]
    assert workbench("config", cwd=below, lang=None, WORKBENCH_LANG="en").out.startswith(
        "lang         en             WORKBENCH_LANG"
    )


def test_the_same_as_json(tmp_path: Path) -> None:
    file = tmp_path / "workbench.toml"
    file.write_text('[card]\nchannel = "x"', encoding="utf-8")
    rows = json.loads(workbench("config", "--format", "json", cwd=tmp_path).out)
    assert rows["card"] == {"value": {"channel": "x"}, "origin": str(file)}
    assert rows["fail_on"] == {"value": "error", "origin": "default"}


def test_a_wrong_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "workbench.toml"
    file.write_text('formt = "json"', encoding="utf-8")
    expected = (
        f"workbench: {file}: unknown key “formt”. Did you mean “format”? Known keys: lang, format, "
        "fail_on, select, ignore, pack, card, encoding, text_column, id_column.\n"
    )
    assert workbench("config", cwd=tmp_path) == (2, "", expected)
    assert workbench("lint", "x.md", cwd=tmp_path) == (2, "", expected)
