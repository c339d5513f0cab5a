"""One root for every error of ours: facts as attributes, a message that says how to mend it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, ClassVar

from workbench.i18n import DEFAULT_LANG, N_, Lang, translator

if TYPE_CHECKING:
    from collections.abc import Iterable


class WorkbenchError(Exception):
    """Something a user can mend; `message` says what, where and how in their language.

    Subclasses set `template`, an English source text with `{named}` fields for their facts.
    """

    template: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        """Keep the facts as attributes."""
        self.facts = facts
        super().__init__(self.message(DEFAULT_LANG))

    def __getattr__(self, name: str) -> object:
        """Read a fact as an attribute."""
        try:
            return self.__dict__["facts"][name]
        except KeyError:
            raise AttributeError(name) from None

    def message(self, lang: Lang) -> str:
        """Return the whole message in `lang`."""
        return translator(lang)(self.template).format(**self.facts)


class InputError(WorkbenchError):
    """An input cannot be read or understood (exit code 2)."""


class RuleFileError(WorkbenchError):
    """A rule file is wrong (exit code 3); facts: file, line, key, hint."""

    template = "{file}:{line}: {key}: {hint}"


class CardKeyUnknown(InputError):
    """A situation card has a key that does not exist; facts: key, near, known."""

    template = N_(
        "situation card: unknown key “{key}”. Did you mean “{near}”? Known keys: {known}."
    )

    def __init__(self, key: str, known: Iterable[str]) -> None:
        """Find the nearest known key."""
        known = list(known)
        super().__init__(key=key, near=nearest(key, known), known=", ".join(known))


class CardValueUnknown(InputError):
    """A situation card has a value that does not exist; facts: key, value, near, known."""

    template = N_(
        "situation card: “{value}” is no value of {key}. Did you mean “{near}”? Possible: {known}."
    )

    def __init__(self, key: str, value: object, known: Iterable[str]) -> None:
        """Find the nearest known value."""
        known = list(known)
        super().__init__(
            key=key, value=value, near=nearest(str(value), known), known=", ".join(known)
        )


class RuleUnknown(InputError):
    """A rule id does not exist; facts: rule, near."""

    template = N_(
        "unknown rule “{rule}”. Did you mean “{near}”? `workbench rules` lists all of them."
    )

    def __init__(self, rule: str, known: Iterable[str]) -> None:
        """Find the nearest known rule."""
        super().__init__(rule=rule, near=nearest(rule, known))


class SuppressionIncomplete(InputError):
    """A suppression lacks its rule, fingerprint, reason or name; facts: where, missing."""

    template = N_(
        "{where}: a suppression needs {missing}. Example: "
        '{{"rule": "tapi", "fingerprint": "…", "reason": "why", "by": "your name"}}'
    )


class PackMissing(InputError):
    """A rule pack's folder is not there or holds no rules; facts: folder."""

    template = N_("{folder}: no rule pack here (a folder with pack.yaml and rule files).")


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word nearest to `word`, or the first one when none is near."""
    known = list(known)
    return (get_close_matches(word.lower(), known, n=1, cutoff=0.0) or known or ["-"])[0]
