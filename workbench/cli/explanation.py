"""One rule as a page for the terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from workbench.cli.catalogue import evidence_lines
from workbench.cli.look import severity_text
from workbench.i18n import translator
from workbench.report.labels import COMPONENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from workbench.i18n import Lang
    from workbench.packs import Rule
    from workbench.packs.values import Example, Shift

_MARKED: Final = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_SHIFT: Final = "→ "
_ITEM: Final = "• "


def explanation(rule: Rule, lang: Lang) -> RenderableType:
    """Return the page of `rule`: title, texts, severities, evidence, examples."""
    _ = translator(lang)
    title = Text(rule.title[lang], "bold")
    head = Text(f"{rule.id} · {rule.family} · ", "dim").append_text(
        severity_text(rule.severity, lang)
    )
    advice = rule.suggestion[lang] if rule.suggestion else ""
    return Group(
        title,
        head,
        Text(),
        *_part(_("What it says"), [Text(rule.message[lang])]),
        *_part(_("Why"), [Text(rule.why[lang])]),
        *_part(_("What to do"), [Text(advice)] if advice else []),
        *_part(_("When it is wrong"), [Text(rule.wrong_when[lang])]),
        *_part(_("Severity"), list(_severities(rule, lang))),
        *_part(_("Evidence"), [_item(line) for line in evidence_lines(rule, lang)]),
        *_part(_("Fires"), [_example(example) for example in rule.examples.flag]),
        *_part(_("Stays silent"), [_example(example) for example in rule.examples.leave]),
    )


def _part(title: str, lines: Iterable[RenderableType]) -> Iterator[RenderableType]:
    if lines := list(lines):
        yield Text(title, "bold cyan")
        yield Padding(Group(*lines), (0, 0, 1, 2))


def _item(line: str) -> RenderableType:
    return _hanging(_ITEM, Text(line))


def _hanging(mark: str, text: Text) -> RenderableType:
    from rich.table import Table  # noqa: PLC0415  # rich loads it slowly; a page has it once

    row = Table.grid()
    row.add_column(no_wrap=True)
    row.add_column()
    row.add_row(mark, text)
    return row


def _example(example: str | Example) -> RenderableType:
    marked, values = (example, None) if isinstance(example, str) else (example.text, example.card)
    text, at = Text(), 0
    for match in _MARKED.finditer(marked):
        text.append(marked[at : match.start()])
        text.append(f"[{match[1]}]", "bold yellow")
        at = match.end()
    text.append(marked[at:])
    card = " ".join(f"{key}={value}" for key, value in (values or {}).items())
    return _hanging(_ITEM, text.append(f"  ({card})", "dim") if card else text)


def _severities(rule: Rule, lang: Lang) -> Iterator[RenderableType]:
    yield severity_text(rule.severity, lang)
    for shift in rule.shifts:
        line = severity_text(shift.to, lang).append(": ", "").append(_conditions(shift, lang), "")
        yield _hanging(_SHIFT, line.append(f" – {shift.why[lang]}", "dim") if shift.why else line)


def _conditions(shift: Shift, lang: Lang) -> str:
    _ = translator(lang)
    parts = [f"{key} = {_values(value)}" for key, value in (shift.when or {}).items()]
    if shift.present:
        parts.append(_("the text has: {labels}").format(labels=_labels(shift.present, lang)))
    if shift.missing:
        parts.append(_("the text lacks: {labels}").format(labels=_labels(shift.missing, lang)))
    if shift.sentence:
        parts.append(_("its sentence has: {labels}").format(labels=_labels(shift.sentence, lang)))
    if shift.words_under:
        parts.append(_("under {n} words").format(n=shift.words_under))
    return "; ".join(parts)


def _values(value: str | Iterable[str]) -> str:
    return value if isinstance(value, str) else " | ".join(value)


def _labels(labels: Iterable[str], lang: Lang) -> str:
    _ = translator(lang)
    return ", ".join(_(COMPONENTS[label]) if label in COMPONENTS else label for label in labels)
