"""Options of the command line to settings; they win over the environment and the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.archive.readers.decode import codec
from workbench.cli.errors import CardPairWrong, NotYet, ValueUnknown
from workbench.config import FAIL_ON, FORMATS
from workbench.model import Card

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workbench.archive.readers.values import Apology
    from workbench.config import Config

APOLOGY: Final[tuple[Apology, ...]] = ("auto", "yes", "no")
_CHOICES: Final[Mapping[str, Sequence[str]]] = {"format": FORMATS, "fail_on": FAIL_ON}
_LISTS: Final = frozenset({"select", "ignore"})


def with_flags(config: Config, flags: Mapping[str, Any]) -> Config:
    """Return the settings with those options on top that are not None.

    Raises `ValueUnknown` and `EncodingUnknown`.
    """
    for key, value in flags.items():
        if value is not None and value != []:
            config = config.with_values({key: _value(key, value)}, option_of(key))
    codec(config.encoding)
    return config


def option_of(key: str) -> str:
    """Return the option that sets a setting."""
    return f"--{key.replace('_', '-')}"


def _value(key: str, value: Any) -> Any:  # noqa: ANN401  # by key
    if key in _CHOICES:
        return chosen(option_of(key), value, _CHOICES[key])
    if key in _LISTS:
        return tuple(name.strip() for part in value for name in part.split(",") if name.strip())
    return tuple(value) if isinstance(value, list) else value


def chosen(option: str, value: str, known: Iterable[str]) -> str:
    """Return `value` when it is one of `known`; raises `ValueUnknown`."""
    if value not in known:
        raise ValueUnknown(option, value, known)
    return value


def card_of(pairs: Iterable[str] | None) -> dict[str, str]:
    """Return the card values of KEY=VALUE pairs; a later one wins.

    Raises `CardPairWrong`, `CardKeyUnknown` and `CardValueUnknown`.
    """
    card: dict[str, str] = {}
    for pair in pairs or ():
        key, equals, value = pair.partition("=")
        if not equals:
            raise CardPairWrong(value=pair)
        card[key.strip()] = value.strip()
    Card.of(card)
    return card


def apology_of(value: str | None) -> Apology:
    """Return how `is_apology` is settled; raises `ValueUnknown`."""
    if value is None:
        return "own"
    for known in APOLOGY:
        if known == value:
            return known
    raise ValueUnknown("--is-apology", value, APOLOGY)


def refuse_later(*, baseline: str | None, workers: str | None, scheduler: str | None) -> None:
    """Say that an option comes with a later version; one worker is what there is."""
    if baseline is not None:
        raise NotYet(option="--baseline")
    if scheduler is not None:
        raise NotYet(option="--scheduler")
    if workers not in {None, "1"}:
        raise NotYet(option=f"--workers {workers}")
