"""Rule packs: YAML under `lexicons/` to strict rules, compiled once.

What validates files (pydantic, YAML) is imported only by `check_pack` and a stale compile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.packs.pack import ComponentRule, Pack, Rule, load_packs

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import RuleFileError

__all__ = ["ComponentRule", "Pack", "Rule", "check_pack", "load_packs", "rule_schema_text"]


def check_pack(*folders: Path) -> list[RuleFileError]:
    """Return every problem of the packs in `folders`; see `packs.check`."""
    from workbench.packs.check import check_pack as check  # noqa: PLC0415  # heavy, rarely used

    return check(*folders)


def rule_schema_text() -> str:
    """Return the JSON Schema of rule files as text."""
    from workbench.packs.schema import rule_schema_text as text  # noqa: PLC0415  # as above

    return text()
