from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import workbench
from workbench.cli.errors import OutputUnwritable
from workbench.cli.output import emit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_a_file_takes_the_result_and_standard_output_stays_empty(desk: Path) -> None:
    shown = workbench("lint", "cacat.md", "--format", "jsonl", cwd=desk)
    done = workbench("lint", "cacat.md", "--format", "jsonl", "--output", "hasil.jsonl", cwd=desk)
    assert done == (1, "", "")
    assert (desk / "hasil.jsonl").read_text("utf-8") == shown.out
    assert sorted(p.name for p in desk.iterdir()) == ["cacat.md", "hasil.jsonl", "rapat.txt"]


def test_an_output_that_cannot_be_written_is_told_before_the_work(desk: Path) -> None:
    done = workbench("lint", "cacat.md", "--output", "tiada/hasil.html", cwd=desk)
    assert done == (
        2,
        "",
        "workbench: tiada/hasil.html: cannot be written (there is no such folder).\n",
    )
    done = workbench("lint", "cacat.md", "--output", ".", cwd=desk)
    assert done == (2, "", "workbench: .: cannot be written (this is a folder).\n")


def test_the_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "hasil.txt"
    file.write_text("lama", encoding="utf-8")
    file.chmod(0o640)

    def pieces() -> Iterator[str]:
        yield "baru"
        assert file.read_text("utf-8") == "lama"
        raise KeyError

    with pytest.raises(KeyError):
        emit(pieces(), str(file))
    assert file.read_text("utf-8") == "lama"
    assert list(tmp_path.iterdir()) == [file]
    emit(["baru\r\n", "juga"], str(file))
    assert file.read_bytes() == b"baru\r\njuga"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    emit(["x"], str(tmp_path / "b"))
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in "ab"}
    assert len(modes) == 1


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "isi.txt", tmp_path / "tautan.txt"
    link.symlink_to(target)
    emit(["x"], str(link))
    assert link.is_symlink()
    assert target.read_text("utf-8") == "x"


def test_a_device_is_written_to_and_not_replaced() -> None:
    emit(["x"], os.devnull)
    assert not os.path.isfile(os.devnull)  # noqa: PTH113  # the name is a string


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110
def test_a_full_disk_is_told() -> None:
    with pytest.raises(OutputUnwritable) as caught:
        emit(["x" * 100_000], "/dev/full")
    assert caught.value.message("en") == "/dev/full: cannot be written (the disk is full)."
