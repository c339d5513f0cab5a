"""What a caller may choose about a rendering, and what a view knows of a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.i18n import DEFAULT_LANG
from workbench.model import Severity

if TYPE_CHECKING:
    from workbench.i18n import Lang


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as reports quote it, in one language; the caller makes it from its pack.

    `evidence` is one readable line a source, with its grade.
    """

    id: str
    family: str
    title: str
    message: str
    why: str
    wrong_when: str = ""
    severity: Severity = Severity.WARNING
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """How to render: interface language, the rules' texts, colour and width (terminal only)."""

    lang: Lang = DEFAULT_LANG
    rules: tuple[RuleText, ...] = ()
    color: bool = False
    width: int = 100
