"""A pack at run time: rules, components, the matcher and the scope, from the compiled form."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench import lexicon
from workbench.checks import KINDS, Check
from workbench.checks.matcher import Matcher
from workbench.checks.pattern import Context
from workbench.indonesian.alphabet import Alphabet
from workbench.model import PackInfo, Severity
from workbench.packs.values import Evidence, Example, Examples, Scope, Shift, Texts

if TYPE_CHECKING:
    from collections.abc import Mapping

_PACKAGE_VERSION = "0"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the catalogue."""

    id: str
    family: str
    title: Texts
    message: Texts
    why: Texts
    wrong_when: Texts
    suggestion: Texts | None
    evidence: tuple[Evidence, ...]
    severity: Severity
    shifts: tuple[Shift, ...]
    yields_to: tuple[str, ...]
    check: Check
    examples: Examples

    @property
    def kind(self) -> str:
        """Return the kind of check."""
        return self.check.kind


@dataclass(frozen=True, slots=True)
class ComponentRule:
    """How one component is found."""

    label: str
    title: Texts
    definition: Texts
    requires: tuple[Context, ...]
    silenced_by: tuple[Context, ...]
    examples: Examples


@dataclass(frozen=True)
class Pack:
    """Everything that judges a text."""

    info: PackInfo
    title: Texts
    rules: Mapping[str, Rule]
    components: Mapping[str, ComponentRule]
    scope: Scope
    alphabet: Alphabet
    matcher: Matcher
    folders: tuple[Path, ...]

    @property
    def name(self) -> str:
        """Return the pack's name; several packs are joined by a plus sign."""
        return self.info.name

    @property
    def version(self) -> str:
        """Return the pack's version."""
        return self.info.version

    @property
    def sha256(self) -> str:
        """Return the hash of the pack's sources."""
        return self.info.sha256


def load_packs(*folders: str | Path) -> Pack:
    """Return the Indonesian pack, with the packs in `folders` on top.

    Compiled once and kept by the hash of the sources. Raises `PackMissing` and `RuleFileError`.
    """
    return _load(tuple(Path(folder).resolve() for folder in folders))


@cache
def _load(folders: tuple[Path, ...]) -> Pack:
    home = lexicon.home()
    extra = tuple(folder for folder in folders if folder != home.resolve())
    sha256, data = lexicon.compiled("id", home, lambda: _compile([home]))
    if extra:
        shas = [sha256, *map(lexicon.digest, extra)]
        sha256 = lexicon.joint(shas)
        data = lexicon.kept("id+", sha256, lambda: _compile([home, *extra]))
    return from_compiled(sha256, data, (home, *extra))


def _compile(folders: list[Path]) -> dict[str, Any]:
    from workbench.packs.compiled import compile_tree  # noqa: PLC0415  # YAML only when stale

    return compile_tree(folders)


def from_compiled(sha256: str, data: Mapping[str, Any], folders: tuple[Path, ...]) -> Pack:
    """Build the pack from its compiled form."""
    packs = data["packs"]
    name = "+".join(pack["name"] for pack in packs)
    alphabet = Alphabet(data["words"])
    return Pack(
        info=PackInfo(name, "+".join(pack["version"] for pack in packs), sha256),
        title=Texts(**packs[-1]["title"]),
        rules={name: _rule(row) for name, row in data["rules"].items()},
        components={name: _component(name, row) for name, row in data["components"].items()},
        scope=_scope(data["scope"]),
        alphabet=alphabet,
        matcher=Matcher(data["labels"]),
        folders=folders,
    )


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(
        id=row["id"],
        family=row["family"],
        title=Texts(**row["title"]),
        message=Texts(**row["message"]),
        why=Texts(**row["why"]),
        wrong_when=Texts(**row["wrong_when"]),
        suggestion=_texts(row["suggestion"]),
        evidence=tuple(
            Evidence(source=e["source"], grade=e["grade"], note=_texts(e["note"]))
            for e in row["evidence"]
        ),
        severity=Severity(row["severity"]),
        shifts=tuple(_shift(shift) for shift in row["shifts"]),
        yields_to=tuple(row["yields_to"]),
        check=_check(row["check"]),
        examples=_examples(row["examples"]),
    )


def _component(label: str, row: Mapping[str, Any]) -> ComponentRule:
    return ComponentRule(
        label=label,
        title=Texts(**row["title"]),
        definition=Texts(**row["definition"]),
        requires=_contexts(row["requires"]),
        silenced_by=_contexts(row["silenced_by"]),
        examples=_examples(row["examples"]),
    )


def _scope(row: Mapping[str, Any]) -> Scope:
    kinds = tuple(map(tuple, row["kinds"]))
    return Scope(**{**row, "kinds": kinds, "core": tuple(row["core"])})


def _texts(row: Mapping[str, str] | None) -> Texts | None:
    return Texts(**row) if row else None


def _contexts(rows: list[Mapping[str, Any]]) -> tuple[Context, ...]:
    return tuple(Context(**row) for row in rows)


def _shift(row: Mapping[str, Any]) -> Shift:
    values = {**row, "why": _texts(row["why"])}
    for name in ("present", "missing", "sentence"):
        values[name] = tuple(row[name])
    return Shift(**values)


def _check(row: Mapping[str, Any]) -> Check:
    kind: Any = KINDS[row["kind"]]
    values = {
        field.name: tuple(row[field.name]) if isinstance(row[field.name], list) else row[field.name]
        for field in fields(kind)
    }
    for name in ("requires", "silenced_by"):
        if name in values:
            values[name] = _contexts(row[name])
    check: Check = kind(**values)
    return check


def _examples(row: Mapping[str, Any]) -> Examples:
    return Examples(flag=_example_list(row["flag"]), leave=_example_list(row["leave"]))


def _example_list(rows: list[Any]) -> tuple[str | Example, ...]:
    return tuple(
        row if isinstance(row, str) else Example(**{**row, "also": tuple(row["also"])})
        for row in rows
    )
