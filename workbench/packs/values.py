"""What a rule says besides its check: texts, evidence, shifts of severity, examples."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  # read when files are validated
from dataclasses import dataclass
from typing import Literal, TypeAlias

Level: TypeAlias = Literal["error", "warning", "note"]
Grade: TypeAlias = Literal["A", "B", "C", "D", "E"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """One text in both languages of the interface."""

    id: str
    en: str

    def __getitem__(self, lang: str) -> str:
        """Return the text in `lang`."""
        return str(getattr(self, lang))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a rule comes from; grades A experiment, B corpus, C practice, D law, E our own."""

    source: str
    grade: Grade
    note: Texts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A severity for a situation; the first shift whose conditions all hold decides.

    `when` names card values (any of several), `present` and `missing` labels of the text,
    `sentence` labels of the finding's own sentence, `words_under` a length. `off` skips the rule
    with `why` as its reason.
    """

    to: Literal["error", "warning", "note", "off"]
    when: Mapping[str, str | tuple[str, ...]] | None = None
    present: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()
    words_under: int | None = None
    why: Texts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text with its [[spans]], the other rules that it makes fire, and its card."""

    text: str
    also: tuple[str, ...] = ()
    card: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Texts that make a rule fire at the marked spans, and near misses that do not."""

    flag: tuple[str | Example, ...]
    leave: tuple[str | Example, ...]

    def each(self, kind: Literal["flag", "leave"]) -> tuple[Example, ...]:
        """Return the examples of one kind, plain texts as examples without company or card."""
        rows = self.flag if kind == "flag" else self.leave
        return tuple(Example(text=row) if isinstance(row, str) else row for row in rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whether a text answers harm: a sum of weights of the labels found, above zero is yes.

    Signs of one kind say much the same: within each of `kinds` the strongest counts fully, each
    further one by the factor `repeat` less. `bare` is added where none of `core` was found.
    """

    bias: float
    weights: Mapping[str, float]
    kinds: tuple[tuple[str, ...], ...] = ()
    repeat: float = 1.0
    core: tuple[str, ...] = ()
    bare: float = 0.0
