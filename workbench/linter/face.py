"""The short way in: `workbench.lint` and `workbench.lint_many`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from workbench.i18n import DEFAULT_LANG, Lang
from workbench.linter.linter import Linter
from workbench.model import CARD_VALUES, Card, Report, Statement
from workbench.packs import load_packs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from workbench.model import Suppression


def lint(  # keyword-only options, as the contract names them
    text: str,
    *,
    lang: Lang = DEFAULT_LANG,
    is_apology: bool | None = None,
    suppressions: Iterable[Suppression] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    packs: Iterable[str | Path] = (),
    **card: object,
) -> Report:
    """Judge one text; card keys are keyword arguments (phase="holding", channel="x" …).

    Raises `CardKeyUnknown`, `CardValueUnknown`, `RuleUnknown`, `PackMissing`, `RuleFileError`.
    """
    statement = Statement(
        text=text, card=Card.of(card), is_apology=is_apology, suppressions=tuple(suppressions)
    )
    return _linter(lang, tuple(select), tuple(ignore), tuple(map(str, packs))).lint(statement)


def lint_many(  # keyword-only options, as the contract names them
    texts: Iterable[str | Mapping[str, object] | Statement],
    *,
    lang: Lang = DEFAULT_LANG,
    is_apology: bool | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    packs: Iterable[str | Path] = (),
    **card: object,
) -> Iterator[Report]:
    """Judge texts one by one in flat memory.

    A text may be a string, a mapping with text, id, card and is_apology as in the contract's
    JSON lines, or a `Statement`. Raises as `lint` does, at the text that is wrong.
    """
    common = Card.of(card)
    linter = _linter(lang, tuple(select), tuple(ignore), tuple(map(str, packs)))
    yield from linter.lint_many(
        _statement(item, number, common, is_apology) for number, item in enumerate(texts, 1)
    )


def _statement(
    item: str | Mapping[str, object] | Statement,
    number: int,
    card: Card,
    is_apology: bool | None,  # passed on as it came
) -> Statement:
    if isinstance(item, Statement):
        return item
    if isinstance(item, str):
        return Statement(text=item, id=str(number), card=card, is_apology=is_apology)
    own = item.get("card")
    values: dict[str, object] = {key: card[key] for key in CARD_VALUES}
    values.update(own if isinstance(own, Mapping) else {})
    forced = item.get("is_apology", is_apology)
    return Statement(
        text=str(item["text"]),
        id=str(item.get("id", number)),
        card=Card.of(values),
        is_apology=None if forced is None else bool(forced),
    )


@cache
def _linter(
    lang: Lang, select: tuple[str, ...], ignore: tuple[str, ...], packs: tuple[str, ...]
) -> Linter:
    return Linter(load_packs(*packs), lang=lang, select=select, ignore=ignore)
