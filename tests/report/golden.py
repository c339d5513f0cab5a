"""Whole outputs held against files; `WORKBENCH_UPDATE_GOLDEN=1` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "golden"


def check(name: str, output: str) -> None:
    """Assert that `output` equals the golden file; on update, write it instead."""
    path = FOLDER / name
    if os.environ.get("WORKBENCH_UPDATE_GOLDEN"):
        path.write_bytes(output.encode())
    assert output == path.read_bytes().decode()
