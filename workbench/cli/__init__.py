"""The command `workbench`: commands are imported when they are called."""

from __future__ import annotations

from workbench.cli.entry import main

__all__ = ["main"]
