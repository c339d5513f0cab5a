"""The few kinds of logic that a rule may ask for; a new kind is one file and one name here."""

from __future__ import annotations

from typing import TypeAlias

from workbench.checks.address import AddressCheck
from workbench.checks.late import LateCheck
from workbench.checks.length import LengthCheck
from workbench.checks.missing import MissingCheck
from workbench.checks.pattern import PatternCheck
from workbench.checks.qualifier import QualifierCheck
from workbench.checks.repetition import RepetitionCheck

Check: TypeAlias = (
    PatternCheck
    | QualifierCheck
    | MissingCheck
    | LateCheck
    | RepetitionCheck
    | LengthCheck
    | AddressCheck
)

KINDS: dict[str, type[Check]] = {
    "pattern": PatternCheck,
    "qualifier": QualifierCheck,
    "missing": MissingCheck,
    "late": LateCheck,
    "repetition": RepetitionCheck,
    "length": LengthCheck,
    "address": AddressCheck,
}

__all__ = ["KINDS", "Check"]
