"""A pack's compiled form: one JSON value with regular expressions instead of patterns."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from workbench import lexicon
from workbench.checks import nodes
from workbench.checks.grammar import PatternWrong, parse
from workbench.errors import RuleFileError, nearest
from workbench.indonesian.alphabet import Alphabet
from workbench.indonesian.data import read_sources
from workbench.indonesian.normal import normal_form, strip_clitic
from workbench.packs.tree import Tree, items, patterned, read_tree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from workbench.checks.nodes import Node
    from workbench.checks.pattern import Item


def write_compiled(source: Path, target: Path) -> None:
    """Compile the pack in `source` to `target`, the language data beside it (the wheel's copy)."""
    language = source / "language"
    lexicon.write(
        target.with_name("language.json"), lexicon.digest(language), read_sources(language)
    )
    lexicon.write(target, lexicon.digest(source), compile_tree([source]))


def compile_tree(folders: list[Path]) -> dict[str, Any]:
    """Return the compiled form of the packs in `folders`, later ones winning."""
    tree = read_tree(folders)
    return {
        **_Compiler(tree).labels(),
        "packs": [asdict(pack) for pack in tree.packs],
        "components": {name: asdict(one) for name, one in sorted(tree.components.items())},
        "rules": {
            name: {**asdict(rule), "id": name, "family": tree.families[name]}
            for name, rule in sorted(tree.rules.items())
        },
        "scope": asdict(tree.scope) if tree.scope else None,
    }


class _Compiler:
    """Resolves word classes, collects the vocabulary, and writes regular expressions."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._nodes: dict[str, Node] = {}
        self._open: list[str] = []
        self._frequency = _word_counts(tree)

    def labels(self) -> dict[str, Any]:
        parsed = {
            label: [self._parsed(label, item) for item in _with_vetoes(one)]
            for label, one in sorted(patterned(self._tree).items())
        }
        every = [
            node for rows in parsed.values() for match, veto in rows for node in (match, *veto)
        ]
        known = _interchangeable(every)
        letters = Alphabet(known).letters
        return {
            "words": known,
            "labels": {
                label: [self._row(match, unless, letters, label) for match, unless in rows]
                for label, rows in parsed.items()
            },
        }

    def _parsed(self, label: str, item: Item) -> tuple[Node, list[Node]]:
        try:
            return (
                parse(item.match, self._resolve),
                [parse(veto, self._resolve) for veto in item.unless],
            )
        except PatternWrong as error:
            raise self._located(label, item.match, str(error)) from None

    def _row(
        self, match: Node, unless: list[Node], letters: Mapping[str, str], label: str
    ) -> dict[str, Any]:
        row = self._searched(match, letters, label)
        if not row["needs"]:
            raise self._located(label, "", "a pattern needs at least one word that must stand")
        return {**row, "unless": [self._searched(veto, letters, label) for veto in unless]}

    def _searched(self, node: Node, letters: Mapping[str, str], label: str) -> dict[str, Any]:
        source = node.regex(letters)
        try:
            re.compile(source)
        except re.error as error:
            raise self._located(label, "", f"a pattern cannot be compiled: {error}") from None
        needs = sorted(set(node.needs(self._commonness)), key=self._commonness)
        return {
            "regex": source,
            "needs": ["".join(sorted({letters[word] for word in need})) for need in needs],
        }

    def _commonness(self, words: frozenset[str]) -> tuple[int, list[str]]:
        """Order sets of words by how often a sentence will hold one of them."""
        return sum(self._frequency[word] + 1 for word in words), sorted(words)

    def _resolve(self, name: str) -> Node:
        if name in self._open:
            raise PatternWrong(f"the word class {{{name}}} contains itself")
        if name not in self._tree.classes:
            near = nearest(name, self._tree.classes)
            raise PatternWrong(f"no word class {{{name}}}; did you mean {{{near}}}?")
        if name not in self._nodes:
            self._open.append(name)
            options = [parse(phrase, self._resolve) for phrase in self._tree.classes[name]]
            self._open.pop()
            self._nodes[name] = nodes.Either(_flat(options))
        return self._nodes[name]

    def _located(self, label: str, pattern: str, hint: str) -> RuleFileError:
        path = self._tree.files[label]
        lines = path.read_text(encoding="utf-8").split("\n")
        at = next((n for n, line in enumerate(lines, 1) if pattern and pattern in line), 1)
        return RuleFileError(file=path, line=at, key="patterns", hint=hint)


def _flat(options: list[Node]) -> tuple[Node, ...]:
    """Lift alternatives of alternatives, so that single words share one set of characters."""
    lifted: list[Node] = []
    for option in options:
        lifted += option.options if isinstance(option, nodes.Either) else (option,)
    return tuple(lifted)


def _interchangeable(every: list[Node]) -> list[list[str]]:
    """Return the vocabulary in groups of words that no pattern tells apart.

    A group shares one character, so sets of characters are small; groups of the same sets stand
    side by side, so they form ranges. Both make expressions compile several times faster.
    """
    sets = sorted(frozenset().union(*(node.sets() for node in every)), key=_largest_first)
    vocabulary = frozenset().union(*sets)
    member: dict[str, list[int]] = {}
    for number, words in enumerate(sets):
        for stem in sorted({strip_clitic(word, vocabulary) or word for word in words}):
            member.setdefault(stem, []).append(number)
    for word in vocabulary.difference(member):  # a known word with a clitic is its stem
        member[word] = member[str(strip_clitic(word, vocabulary))]
    groups: dict[tuple[int, ...], list[str]] = {}
    for word in sorted(member):
        groups.setdefault(tuple(member[word]), []).append(word)
    return [groups[key] for key in sorted(groups)]


def _largest_first(words: frozenset[str]) -> tuple[int, list[str]]:
    return -len(words), sorted(words)


def _with_vetoes(one: Any) -> list[Item]:  # noqa: ANN401  # component, role or check
    """Return an entity's patterns, each with the entity's own vetoes added to its own."""
    shared = tuple(one.unless) if hasattr(one, "unless") else ()
    return [
        type(item)(match=item.match, unless=item.unless + shared) for item in items(one.patterns)
    ]


def _word_counts(tree: Tree) -> Counter[str]:
    """Count the words of all examples and of the corpus: rare words make a cheap index."""
    groups = [rule.examples for rule in tree.rules.values()]
    groups += [component.examples for component in tree.components.values()]
    texts = [e.text for group in groups for e in (*group.each("flag"), *group.each("leave"))]
    texts += tree.corpus
    return Counter(
        normal_form(word.strip('[].,;:!?"()')) for text in texts for word in text.split()
    )
