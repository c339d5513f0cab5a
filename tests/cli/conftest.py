"""A folder to work in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import FLAWED, HARMLESS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with one flawed and one harmless text."""
    (tmp_path / "cacat.md").write_text(FLAWED, encoding="utf-8")
    (tmp_path / "rapat.txt").write_text(HARMLESS, encoding="utf-8")
    return tmp_path
