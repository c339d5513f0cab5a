"""What is wrong with a pack beyond a single file's form: names that lead nowhere, idle words."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from string import Formatter
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import RuleFileError, WorkbenchError, nearest
from workbench.model import Card
from workbench.packs.compiled import compile_tree
from workbench.packs.tree import Tree, read_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from workbench.packs.source import RuleSource

LEAST_EXAMPLES: Final = 5
_CLASS: Final = re.compile(r"\{([a-z][\w-]*)\}")
_FACTS: Final = frozenset({"match", "count", "limit"})
# Fields of checks and contexts that hold labels.
_LABEL_FIELDS: Final = frozenset(
    {
        "label",
        "labels",
        "plain",
        "takes_back",
        "fires_on",
        "silent_on",
        "after",
        "unless_before",
        "inflated_by",
        "longer_for",
    }
)


def check_pack(*folders: Path) -> list[RuleFileError]:
    """Return every problem of the packs in `folders`, an empty list when there is none.

    Raises `RuleFileError` for the first file that cannot be read at all, and `PackMissing`.
    """
    tree = read_tree(list(folders))
    compile_tree(list(folders))
    found = [problem for check in _CHECKS for problem in check(tree)]
    return sorted(found, key=lambda e: (str(e.facts["file"]), str(e.facts["line"])))


def _problem(tree: Tree, label: str, key: str, hint: str) -> RuleFileError:
    path = tree.files[label]
    lines = path.read_text(encoding="utf-8").split("\n")
    pattern = re.compile(rf"\b{re.escape(key)}\b")
    line = next((n for n, text in enumerate(lines, 1) if pattern.search(text)), 1)
    return RuleFileError(file=path, line=line, key=key, hint=hint)


def _idle_classes(tree: Tree) -> Iterator[RuleFileError]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(set(tree.files.values())))
    used = set(_CLASS.findall(text))
    for name in tree.classes:
        if name not in used:
            yield _problem(tree, f"{{{name}}}", name, "no pattern uses this word class")


def _unknown_labels(tree: Tree) -> Iterator[RuleFileError]:
    known = {*tree.components, *tree.roles, *tree.rules}
    for name, rule in tree.rules.items():
        named = [*_labels_of(rule.check), *rule.yields_to]
        named += [x for s in rule.shifts for x in (*s.present, *s.missing, *s.sentence)]
        for label in named:
            if label not in known:
                hint = f"no such label; did you mean “{nearest(label, known)}”?"
                yield _problem(tree, name, label, hint)


def _labels_of(value: Any) -> Iterator[str]:  # noqa: ANN401  # walks any dataclass
    if isinstance(value, tuple):
        for one in value:
            yield from _labels_of(one)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name in _LABEL_FIELDS:
                yield from (inner,) if isinstance(inner, str) else (inner or ())
            else:
                yield from _labels_of(inner)


def _few_examples(tree: Tree) -> Iterator[RuleFileError]:
    for name, rule in tree.rules.items():
        for kind in ("flag", "leave"):
            if (count := len(getattr(rule.examples, kind))) < LEAST_EXAMPLES:
                hint = f"{count} examples; at least {LEAST_EXAMPLES} are due"
                yield _problem(tree, name, kind, hint)


def _wrong_company(tree: Tree) -> Iterator[RuleFileError]:
    for name, rule in tree.rules.items():
        for example in (*rule.examples.each("flag"), *rule.examples.each("leave")):
            for other in example.also:
                if other not in tree.rules:
                    yield _problem(tree, name, "also", f"no rule “{other}”")


def _wrong_cards(tree: Tree) -> Iterator[RuleFileError]:
    for name, rule in tree.rules.items():
        for values in _cards(rule):
            try:
                Card.of(values)
            except WorkbenchError as error:
                yield _problem(tree, name, "when", error.message("en"))


def _cards(rule: RuleSource) -> Iterator[dict[str, object]]:
    for shift in rule.shifts:
        for key, value in (shift.when or {}).items():
            for one in (value,) if isinstance(value, str) else value:
                yield {key: one}
    for example in (*rule.examples.each("flag"), *rule.examples.each("leave")):
        if example.card:
            yield dict(example.card)


def _wrong_fields(tree: Tree) -> Iterator[RuleFileError]:
    for name, rule in tree.rules.items():
        for text in (rule.message.id, rule.message.en):
            for _, field, _, _ in Formatter().parse(text):
                if field is not None and field not in _FACTS:
                    hint = f"{{{field}}} is no fact (known: {', '.join(sorted(_FACTS))})"
                    yield _problem(tree, name, "message", hint)


_CHECKS: Final[tuple[Callable[[Tree], Iterator[RuleFileError]], ...]] = (
    _idle_classes,
    _unknown_labels,
    _few_examples,
    _wrong_company,
    _wrong_cards,
    _wrong_fields,
)
