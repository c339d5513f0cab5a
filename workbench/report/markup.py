"""HTML that is safe by construction: text is escaped unless `tag` made it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final, TypeAlias

from workbench.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable


class Html(str):
    """Markup; only `tag`, `text` and `joined` make it from what others wrote."""

    __slots__ = ()


Child: TypeAlias = "str | Html | None"
Value: TypeAlias = "str | int | bool | None"

_VOID: Final = frozenset({"br", "hr", "input", "meta"})


def text(value: str) -> Html:
    """Return `value` escaped, with harmful characters made visible; markup stays as it is."""
    return value if isinstance(value, Html) else Html(escape(visible(value)))


def joined(children: Iterable[Child]) -> Html:
    """Return the children one after the other, each escaped unless it is markup."""
    return Html("".join(text(child) for child in children if child))


def tag(name: str, /, *children: Child, **attributes: Value) -> Html:
    """Return one element; `class_` and `data_rule` stand for `class` and `data-rule`.

    True gives a bare attribute, None and False give none.
    """
    head = f"<{name}{''.join(_attribute(*pair) for pair in attributes.items())}>"
    return Html(head if name in _VOID else f"{head}{joined(children)}</{name}>")


def _attribute(name: str, value: Value) -> str:
    name = name.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{text(str(value))}"'
