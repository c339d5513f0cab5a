from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.cli.shell import workbench
from workbench.cli.commands.demo import samples

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ["1-buruk.md", "2-sedang.md", "3-baik.md", "4-pernyataan-awal.md", "5-balasan.md"]


def test_the_samples_cover_the_phases() -> None:
    found = list(samples())
    assert [sample.id for sample in found] == NAMES
    assert {sample.card.phase for sample in found} == {"apology", "holding", "reply"}


def test_the_demo_shows_all_samples_and_writes_the_page(tmp_path: Path) -> None:
    done = workbench("demo", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert re.findall(r"^\d-[a-z-]+\.md$", done.out, re.MULTILINE) == NAMES
    page = tmp_path / "workbench-demo.html"
    assert done.out.endswith(
        f"\nHTML report: {page}\nYour own statement: workbench lint siaran.md\n"
    )
    html = page.read_text("utf-8")
    assert html.lower().startswith("<!doctype html>")
    assert all(name in html for name in NAMES)


def test_the_page_may_go_elsewhere(tmp_path: Path) -> None:
    done = workbench("demo", "--output", "hasil.html", cwd=tmp_path)
    assert done.code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["hasil.html"]


def test_the_samples_are_judged_as_they_are_called(tmp_path: Path) -> None:
    folder = tmp_path / "x"
    folder.mkdir()
    for sample in samples():
        (folder / sample.id).write_text(sample.text, encoding="utf-8")
    rows = workbench("lint", "x", "--format", "jsonl", cwd=tmp_path).rows
    errors = [sum(f["severity"] == "error" for f in row["findings"]) for row in rows]
    assert [row["is_apology"] for row in rows] == [True] * 5
    assert errors[0] >= 3, "the bad one is bad"
    assert errors[2:] == [0, 0, 0], "good, holding and reply can be sent"
    assert len(rows[0]["findings"]) > len(rows[1]["findings"]) > len(rows[2]["findings"])
