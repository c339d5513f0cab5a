"""The linter: one text in, one report out."""

from __future__ import annotations

from workbench.linter.examples import Failure, test_pack
from workbench.linter.face import lint, lint_many
from workbench.linter.linter import Linter

__all__ = ["Failure", "Linter", "lint", "lint_many", "test_pack"]
