"""Suppressions: a named person's reasons to live with single findings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model import Finding, Suppression


def suppressed(
    findings: Sequence[Finding], suppressions: Sequence[Suppression]
) -> tuple[tuple[Finding, ...], tuple[Suppression, ...]]:
    """Return the findings with their suppressions marked, and the suppressions that fit none."""
    if not suppressions:
        return tuple(findings), ()
    by_key = {(s.rule, s.fingerprint): s for s in suppressions}
    marked = tuple(replace(f, suppressed=by_key.get((f.rule, f.fingerprint))) for f in findings)
    used = {(f.rule, f.fingerprint) for f in marked if f.suppressed}
    return marked, tuple(s for key, s in by_key.items() if key not in used)
