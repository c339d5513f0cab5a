"""What the readers take and give."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from workbench.errors import InputError
from workbench.model import Card, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_CHARS: Final = 1_000_000  # a book of 500 pages; nothing longer is one statement
MAX_BYTES: Final = 4 * MAX_CHARS  # the longest UTF-8 of so many characters

Apology: TypeAlias = Literal["own", "auto", "yes", "no"]


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file of a folder that is no statement and of no kind that could hold one."""

    where: str
    suffix: str


Item: TypeAlias = Statement | InputError | Ignored


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How inputs are read, and what their caller knows better than they do.

    `defaults` are card values for inputs that say nothing, `card` wins over what they say.
    `apology` is `own` (what the row says, else the linter decides), `auto`, `yes` or `no`.
    """

    encoding: str = "utf-8"
    text_column: str = "text"
    id_column: str = "id"
    defaults: Mapping[str, object] = field(default_factory=dict)
    card: Mapping[str, object] = field(default_factory=dict)
    apology: Apology = "own"

    def card_of(self, own: Mapping[str, object]) -> Card:
        """Return the card of an input that says `own`; raises what `Card.of` raises."""
        return Card.of({**self.defaults, **own, **self.card})

    def apology_of(self, own: bool | None) -> bool | None:
        """Return what is known of `is_apology` for an input that says `own`."""
        return own if self.apology == "own" else {"yes": True, "no": False}.get(self.apology)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an input comes from: `source` as the user named it, `name` for ids."""

    source: str
    name: str

    def row(self, number: int) -> Place:
        """Return the place of row `number`, counted from 1 with the header."""
        return Place(f"{self.source}#{number}", f"{self.name}#{number}")

    def line(self, number: int) -> str:
        """Return the place of line `number` of a text, counted from 1."""
        return f"{self.source}:{number}"
