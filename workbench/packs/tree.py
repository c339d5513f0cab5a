"""Which file of a pack is what: its folder decides."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workbench.checks.pattern import Item
from workbench.errors import PackMissing, RuleFileError
from workbench.packs.read import parse_yaml, read
from workbench.packs.source import (
    ComponentSource,
    PackSource,
    RoleSource,
    RuleSource,
)
from workbench.packs.values import Scope

if TYPE_CHECKING:
    from pathlib import Path

_NOT_RULES = {"classes", "corpus", "components", "roles", "language"}


@dataclass
class Tree:
    """Everything that the YAML files of one or more packs say; later packs win."""

    packs: list[PackSource] = field(default_factory=list)
    classes: dict[str, list[str]] = field(default_factory=dict)
    components: dict[str, ComponentSource] = field(default_factory=dict)
    roles: dict[str, RoleSource] = field(default_factory=dict)
    rules: dict[str, RuleSource] = field(default_factory=dict)
    families: dict[str, str] = field(default_factory=dict)
    scope: Scope | None = None
    corpus: list[str] = field(default_factory=list)
    files: dict[str, Path] = field(default_factory=dict)


def read_tree(folders: list[Path]) -> Tree:
    """Read the packs' folders in order.

    Raises `PackMissing` for a folder without pack.yaml and `RuleFileError` for a wrong file.
    """
    tree = Tree()
    for folder in folders:
        _add(tree, folder)
    return tree


def _add(tree: Tree, folder: Path) -> None:
    if not (folder / "pack.yaml").is_file():
        raise PackMissing(folder=folder)
    tree.packs.append(read(folder / "pack.yaml", PackSource))
    for path in sorted((folder / "classes").glob("*.yaml")):
        _add_classes(tree, path)
    for path in sorted((folder / "components").glob("*.yaml")):
        tree.components[path.stem] = read(path, ComponentSource)
        tree.files[path.stem] = path
    for path in sorted((folder / "roles").glob("*.yaml")):
        tree.roles[path.stem] = read(path, RoleSource)
        tree.files[path.stem] = path
    for path in sorted(folder.glob("*/*.yaml")):
        if path.parent.name not in _NOT_RULES:
            tree.rules[path.stem] = read(path, RuleSource)
            tree.families[path.stem] = path.parent.name
            tree.files[path.stem] = path
    for path in sorted((folder / "corpus").glob("*.jsonl")):
        tree.corpus += _sentences(path)
    if (folder / "scope.yaml").is_file():
        tree.scope = read(folder / "scope.yaml", Scope)


def _sentences(path: Path) -> list[str]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [s["text"] for row in rows for paragraph in row["paragraphs"] for s in paragraph]


def _add_classes(tree: Tree, path: Path) -> None:
    data = parse_yaml(path)
    for name, phrases in data.items():
        line = data.lc.key(name)[0] + 1
        if name in tree.classes and tree.files[f"{{{name}}}"].parent == path.parent:
            hint = "this word class stands in another file already"
            raise RuleFileError(file=path, line=line, key=name, hint=hint)
        if not isinstance(phrases, list) or not all(isinstance(p, str) for p in phrases):
            hint = "a word class is a list of words or phrases"
            raise RuleFileError(file=path, line=line, key=name, hint=hint)
        tree.classes[name] = list(phrases)
        tree.files[f"{{{name}}}"] = path


def items(patterns: tuple[str | Item, ...]) -> list[Item]:
    """Return patterns with their vetoes, plain ones without any."""
    return [p if isinstance(p, Item) else Item(match=p) for p in patterns]


def patterned(tree: Tree) -> dict[str, Any]:
    """Return everything that has patterns, by label: components, roles, rules' checks."""
    checks = {name: rule.check for name, rule in tree.rules.items()}
    found = [*tree.components.items(), *tree.roles.items(), *checks.items()]
    # A rule may bear the name of a component and look at its places, with no pattern of its own.
    return {label: one for label, one in found if getattr(one, "patterns", ())}
