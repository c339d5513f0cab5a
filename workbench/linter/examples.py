"""Runs a pack's own examples: exact spans, named company, nothing left untested."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.linter.linter import Linter
from workbench.model import Card, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model import Report
    from workbench.packs import Pack, Rule
    from workbench.packs.values import Example, Examples

_MARK: Final = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
LEAST: Final = 5


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not do what it says."""

    label: str
    text: str
    problem: str

    def __str__(self) -> str:
        """Return one line."""
        return f"{self.label}: {self.problem}: {self.text}"


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a marked text without its [[brackets]], and the spans that they held."""
    spans, plain, at = [], "", 0
    for match in _MARK.finditer(marked):
        plain += marked[at : match.start()]
        spans.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        at = match.end()
    return plain + marked[at:], spans


def test_pack(pack: Pack) -> list[Failure]:
    """Return every failure of the pack's examples; an empty list is a pass.

    A rule's examples are judged as apologies (`is_apology=True`), all rules at work. An example
    must fire exactly at its marks, and name in `also` every other rule with a span that fires.
    """
    linter = Linter(pack)
    failures = [f for rule in pack.rules.values() for f in _rule_failures(linter, rule)]
    for component in pack.components.values():
        failures += _component_failures(linter, component.label, component.examples)
    return failures


test_pack.__test__ = False  # type: ignore[attr-defined]  # a name of the contract, no test


def _rule_failures(linter: Linter, rule: Rule) -> Iterator[Failure]:
    examples = rule.examples
    for kind, rows in (("flag", examples.flag), ("leave", examples.leave)):
        if len(rows) < LEAST:
            yield Failure(rule.id, "-", f"only {len(rows)} examples to {kind}, {LEAST} are due")
    for example in examples.each("flag"):
        yield from _spans(linter, rule, example)
    for example in examples.each("leave"):
        text, marks = unmark(example.text)
        if marks:
            yield Failure(rule.id, example.text, "an example to leave has a mark")
        report = judge(linter, text, example)
        if found := [f.text for f in report.findings if f.rule == rule.id]:
            yield Failure(rule.id, example.text, f"fires at {found}")
        yield from _company(rule, example, report)


def judge(linter: Linter, text: str, example: Example) -> Report:
    """Lint an example's text as an apology with its card."""
    card = Card.of(example.card or {})
    return linter.lint(Statement(text=text, card=card, is_apology=True))


def _spans(linter: Linter, rule: Rule, example: Example) -> Iterator[Failure]:
    text, marks = unmark(example.text)
    report = judge(linter, text, example)
    found = [f.span for f in report.findings if f.rule == rule.id]
    if not marks:
        yield Failure(rule.id, example.text, "an example to flag has no [[mark]]")
    elif found != marks:
        shown = [text[a:b] if a < b else f"at {a}" for a, b in found]
        yield Failure(rule.id, example.text, f"fires at {shown or 'nothing'}")
    yield from _company(rule, example, report)


def _company(rule: Rule, example: Example, report: Report) -> Iterator[Failure]:
    fired = {f.rule for f in report.findings if f.scope == "span"} - {rule.id}
    if unnamed := sorted(fired - set(example.also)):
        yield Failure(rule.id, example.text, f"also fires {unnamed}, not named in `also`")
    if idle := sorted(set(example.also) - {f.rule for f in report.findings}):
        yield Failure(rule.id, example.text, f"`also` names {idle}, which does not fire")


def _component_failures(linter: Linter, label: str, examples: Examples) -> Iterator[Failure]:
    for example in examples.each("flag"):
        text, marks = unmark(example.text)
        report = judge(linter, text, example)
        found = [(c.start, c.end) for c in report.components if c.label == label]
        if found != marks:
            yield Failure(label, example.text, f"found {[text[a:b] for a, b in found]}")
    for example in examples.each("leave"):
        report = judge(linter, example.text, example)
        if found_texts := [
            example.text[c.start : c.end] for c in report.components if c.label == label
        ]:
            yield Failure(label, example.text, f"found {found_texts}")
