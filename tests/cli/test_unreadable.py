from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import script

if TYPE_CHECKING:
    from pathlib import Path

NOBODY = 65534
# For root every folder is readable, so the child becomes somebody else; not before everything is
# imported, since the interpreter's own files may lie where only root may go.
CODE = """
import os, sys
from workbench.cli.entry import run
run(["lint", "boleh", "--format", "jsonl", "--output", os.devnull])
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({nobody})
    os.setuid({nobody})
sys.exit(run(["lint", ".", "--select", "conditional", "--format", "jsonl", "--lang", "en"]))
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_what_may_not_be_read_is_named_and_the_rest_is_done(desk: Path) -> None:
    for name in ("boleh", "tertutup"):
        (desk / name).mkdir()
        (desk / name / "x.md").write_text("Rapat hari Senin.", encoding="utf-8")
    (desk / "rahasia.md").write_text("Rapat hari Selasa.", encoding="utf-8")
    (desk / "rahasia.md").chmod(0)
    (desk / "tertutup").chmod(0)
    for folder in (desk, *list(desk.parents)[:3]):
        folder.chmod(folder.stat().st_mode | 0o055)
    try:
        done = script(CODE.format(nobody=NOBODY), desk)
    finally:
        (desk / "tertutup").chmod(0o755)
    assert done.code == 2
    assert done.err == (
        "workbench: rahasia.md: you have no permission to read this.\n"
        "workbench: tertutup: you have no permission to read this.\n"
    )
    assert [row["source"] for row in done.rows] == ["boleh/x.md", "cacat.md", "rapat.txt"]
