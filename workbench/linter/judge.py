"""From a document to findings: every rule's check, its context, and who yields to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.checks.pattern import stands
from workbench.model import COMPONENT_LABELS, Component

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.checks.document import Document
    from workbench.checks.found import Found
    from workbench.model import Card
    from workbench.packs import Pack, Rule


def find_components(document: Document, pack: Pack) -> Iterator[Component]:
    """Yield the components in text order."""
    found = [
        Component(label, *document.span(index, hit.start, hit.end))
        for label in COMPONENT_LABELS
        if label in pack.components
        for index, hit in document.places(label)
    ]
    yield from sorted(found, key=lambda c: (c.start, c.end, COMPONENT_LABELS.index(c.label)))


def settle_components(document: Document, pack: Pack) -> None:
    """Take back component labels that their context silences, before any rule looks at them."""
    for label, component in pack.components.items():
        if component.requires or component.silenced_by:
            found = {index for index, _ in document.places(label)}
            document.withdraw(
                label,
                {
                    index
                    for index in found
                    if not stands(document, index, component.requires, component.silenced_by)
                },
            )


def find_all(document: Document, card: Card, rules: Sequence[Rule]) -> list[tuple[Rule, Found]]:
    """Return what the rules find, less what yields to a more specific rule."""
    found = [(rule, one) for rule in rules for one in rule.check.find(rule.id, document, card)]
    in_text = {rule.id for rule, one in found if one.sentence is None}
    in_sentence = {(rule.id, one.sentence) for rule, one in found}
    return [
        (rule, one)
        for rule, one in found
        if not any(
            other in in_text or (one.sentence is not None and (other, one.sentence) in in_sentence)
            for other in rule.yields_to
        )
    ]
