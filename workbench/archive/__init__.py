"""Many texts: what reads them from files, tables, folders and standard input."""

from __future__ import annotations

from workbench.archive.readers import Ignored, Item, ReadOptions, read

__all__ = ["Ignored", "Item", "ReadOptions", "read"]
