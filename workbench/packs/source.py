"""The strict form of the YAML files: rules, components, roles, the scope, the pack itself.

Plain dataclasses; `packs.read` validates YAML against them and reports file, line and key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Discriminator

from workbench.checks import Check  # noqa: TC001  # read when files are validated
from workbench.checks.pattern import Context, Item  # noqa: TC001  # read when files are validated
from workbench.packs.values import (  # noqa: TC001  # read when files are validated
    Evidence,
    Examples,
    Level,
    Shift,
    Texts,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSource:
    """One rule file; its name is the rule's id and its folder the family."""

    title: Texts
    message: Texts
    why: Texts
    wrong_when: Texts
    suggestion: Texts | None = None
    evidence: tuple[Evidence, ...]
    severity: Level
    shifts: tuple[Shift, ...] = ()
    yields_to: tuple[str, ...] = ()
    check: Annotated[Check, Discriminator("kind")]
    examples: Examples


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentSource:
    """A part that a good statement has; its file's name is the label."""

    title: Texts
    definition: Texts
    patterns: tuple[str | Item, ...]
    unless: tuple[str, ...] = ()
    requires: tuple[Context, ...] = ()
    silenced_by: tuple[Context, ...] = ()
    examples: Examples


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSource:
    """What a clause does, for other rules to look at; never reported itself."""

    description: str
    patterns: tuple[str | Item, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSource:
    """The pack's own file, pack.yaml."""

    name: str
    version: str
    title: Texts
