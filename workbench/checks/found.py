"""What a check found: a place in the text, before severity and wording are decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.model import Fix


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a rule fires; half-open code points of the text as given.

    `sentence` is None for a finding about the whole statement, which has an empty span at the
    advised insertion point. `facts` fill the fields of the rule's message.
    """

    rule: str
    start: int
    end: int
    sentence: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
    fix: Fix | None = None
