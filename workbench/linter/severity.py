"""How grave a finding is in its situation, and which rules the card switches off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.i18n import N_, Lang, translator
from workbench.model import Card, Severity

if TYPE_CHECKING:
    from workbench.checks.document import Document
    from workbench.packs import Rule
    from workbench.packs.values import Shift

OFF_BY_CARD = N_("switched off by the situation card: {keys}")
OFF_BY_TEXT = N_("not due in this text")


def severity_of(
    rule: Rule, document: Document, card: Card, sentence: int | None
) -> Severity | None:
    """Return the severity of a finding, None where the situation switches it off."""
    for shift in rule.shifts:
        if holds(shift, document, card, sentence):
            return None if shift.to == "off" else Severity(shift.to)
    return rule.severity


def off_reason(rule: Rule, document: Document, card: Card, lang: Lang) -> str | None:
    """Return why the rule does not judge this statement at all, or None when it does."""
    shift = next((s for s in rule.shifts if holds(s, document, card, None)), None)
    if shift is None or shift.to != "off":
        return None
    if shift.why:
        return shift.why[lang]
    _ = translator(lang)
    keys = ", ".join(f"{key}={card[key]}" for key in shift.when or ())
    return _(OFF_BY_CARD).format(keys=keys) if keys else _(OFF_BY_TEXT)


def holds(shift: Shift, document: Document, card: Card, sentence: int | None) -> bool:
    """Tell whether every condition of a shift holds."""
    return (
        all(card[key] in _values(value) for key, value in (shift.when or {}).items())
        and all(label in document.labels for label in shift.present)
        and not any(label in document.labels for label in shift.missing)
        and (shift.words_under is None or document.words < shift.words_under)
        and _in_sentence(shift, document, sentence)
    )


def _values(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _in_sentence(shift: Shift, document: Document, sentence: int | None) -> bool:
    if not shift.sentence:
        return True
    return sentence is not None and document.sentences[sentence].has_any(frozenset(shift.sentence))
