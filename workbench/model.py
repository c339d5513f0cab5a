"""Frozen values that every layer shares: cards, statements, findings, reports."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from workbench.errors import CardKeyUnknown, CardValueUnknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.i18n import Lang

REPORT_SCHEMA: Final = "workbench.report/1"
REPORTS_SCHEMA: Final = "workbench.reports/1"

FoundBy: TypeAlias = Literal["pattern", "model", "both", "document"]
Scope: TypeAlias = Literal["span", "document"]

COMPONENT_LABELS: Final[tuple[str, ...]] = (
    "apology",
    "responsibility",
    "explanation",
    "empathy",
    "remedy",
    "vague-remedy",
    "prevention",
    "timeline",
    "contact",
)

CARD_VALUES: Final[dict[str, tuple[str, ...]]] = {
    "phase": ("holding", "apology", "update", "clarification", "reply"),
    "cluster": ("victim", "accident", "preventable"),
    "cause": ("unknown", "known"),
    "harm": ("minor", "moderate", "severe"),
    "data_or_safety": ("no", "yes"),
    "channel": (
        "press",
        "letter",
        "email",
        "web",
        "instagram",
        "x",
        "whatsapp",
        "review",
        "speech",
    ),
}


class Severity(StrEnum):
    """How much a finding matters; the values are SARIF's levels."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Return 0 for note, 1 for warning, 2 for error."""
        return ("note", "warning", "error").index(self.value)

    def lowered(self) -> Severity:
        """Return the next milder severity; note stays note."""
        return (Severity.NOTE, Severity.NOTE, Severity.WARNING)[self.rank]


@dataclass(frozen=True, slots=True)
class Card:
    """The situation as its author sees it; it switches rules and shifts severities.

    Terms are Coombs' SCCT (clusters) and the catalogue's; see `CARD_VALUES` for every value.
    """

    phase: str = "apology"
    cluster: str = "preventable"
    cause: str = "known"
    harm: str = "moderate"
    data_or_safety: bool = False
    channel: str = "press"

    def __post_init__(self) -> None:
        """Refuse values that the catalogue does not know, naming the nearest one."""
        for key, known in CARD_VALUES.items():
            if self[key] not in known:
                raise CardValueUnknown(key, self[key], known)

    def __getitem__(self, key: str) -> str:
        """Return the value of `key` as the catalogue writes it (yes and no for booleans)."""
        value = getattr(self, key)
        return ("no", "yes")[value] if isinstance(value, bool) else value

    @classmethod
    def of(cls, values: Mapping[str, object]) -> Card:
        """Build a card from keys and values of a file, the shell or a caller.

        `data_or_safety` takes yes, no, true or false. Raises `CardKeyUnknown` and
        `CardValueUnknown`, each with the nearest known name.
        """
        for key in values:
            if key not in CARD_VALUES:
                raise CardKeyUnknown(str(key), CARD_VALUES)
        return cls(**{key: _card_value(key, value) for key, value in values.items()})

    def to_dict(self) -> dict[str, Any]:
        """Return the card as the report schema writes it."""
        return asdict(self)


def _card_value(key: str, value: object) -> Any:  # noqa: ANN401  # str or bool, by key
    if key != "data_or_safety":
        return value
    flag = {"yes": True, "true": True, "no": False, "false": False}.get(str(value).lower())
    if flag is None:
        raise CardValueUnknown(key, value, CARD_VALUES[key])
    return flag


@dataclass(frozen=True, slots=True)
class Suppression:
    """A named person's reasoned decision to live with one finding."""

    rule: str
    fingerprint: str
    reason: str
    by: str

    def to_dict(self) -> dict[str, str]:
        """Return every field by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Statement:
    """One text to lint, with what its caller knows of it."""

    text: str
    id: str = "-"
    source: str | None = None
    card: Card = field(default_factory=Card)
    is_apology: bool | None = None
    suppressions: tuple[Suppression, ...] = ()


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement: `text` for the half-open code-point range `start:end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule fires; offsets are half-open code points of the text as given.

    A finding about the whole statement has scope `document` and an empty span at the advised
    insertion point.
    """

    rule: str
    family: str
    severity: Severity
    scope: Scope
    start: int
    end: int
    text: str
    message: str
    why: str
    suggestion: str | None
    found_by: FoundBy
    fingerprint: str
    suppressed: Suppression | None = None
    baselined: bool = False
    probability: float | None = None
    fix: Fix | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Return (start, end)."""
        return self.start, self.end

    @property
    def counts(self) -> bool:
        """Tell whether the finding counts for exit codes and gates."""
        return self.suppressed is None and not self.baselined

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as the report schema writes it."""
        row = {name: getattr(self, name) for name in _FINDING_FIELDS}
        row["severity"] = self.severity.value
        if self.suppressed:
            row["suppressed"] = {"reason": self.suppressed.reason, "by": self.suppressed.by}
        row["fix"] = asdict(self.fix) if self.fix else None
        return row


_FINDING_FIELDS: Final = tuple(f.name for f in fields(Finding))


@dataclass(frozen=True, slots=True)
class Component:
    """A part that a good statement has, where it stands in the text."""

    label: str
    start: int
    end: int
    found_by: FoundBy = "pattern"

    def to_dict(self) -> dict[str, Any]:
        """Return every field by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that did not judge this statement, and why, in the report's language."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the text itself that a person should know (invisible characters …)."""

    kind: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class PackInfo:
    """Which knowledge judged the text."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the linter has to say about one statement, in a fixed order."""

    id: str
    source: str | None
    text: str
    text_sha256: str
    is_apology: bool
    is_apology_source: Literal["auto", "caller"]
    card: Card
    findings: tuple[Finding, ...]
    components: tuple[Component, ...]
    missing: tuple[str, ...]
    metrics: Mapping[str, float | int | None]
    skipped: tuple[Skipped, ...]
    pack: PackInfo
    lang: Lang
    engine: str
    unused_suppressions: tuple[Suppression, ...] = ()
    notices: tuple[Notice, ...] = ()

    def worst(self) -> Severity | None:
        """Return the gravest severity among the findings that count, or None."""
        counting = [f.severity for f in self.findings if f.counts]
        return max(counting, key=lambda s: s.rank, default=None)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as `report.schema.json` describes it; the text itself stays out."""
        return {
            "schema": REPORT_SCHEMA,
            "id": self.id,
            "source": self.source,
            "text_sha256": self.text_sha256,
            "is_apology": self.is_apology,
            "is_apology_source": self.is_apology_source,
            "card": self.card.to_dict(),
            "findings": [f.to_dict() for f in self.findings],
            "components": [c.to_dict() for c in self.components],
            "missing": list(self.missing),
            "metrics": dict(self.metrics),
            "skipped": [asdict(s) for s in self.skipped],
            "unused_suppressions": [s.to_dict() for s in self.unused_suppressions],
            "notices": [asdict(n) for n in self.notices],
            "pack": asdict(self.pack),
            "lang": self.lang,
            "engine": self.engine,
        }
