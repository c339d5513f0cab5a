"""The words that views show for labels, severities, counts and numbers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from workbench.i18n import N_, translator
from workbench.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.i18n import Lang
    from workbench.model import Finding, Report

COMPONENTS: Final = {
    "apology": N_("apology"),
    "responsibility": N_("responsibility"),
    "explanation": N_("explanation"),
    "empathy": N_("empathy"),
    "remedy": N_("remedy"),
    "vague-remedy": N_("vague remedy"),
    "prevention": N_("prevention"),
    "timeline": N_("timeline"),
    "contact": N_("contact"),
}
SEVERITIES: Final = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.NOTE: N_("note"),
}
# A shape beside each colour, so that colour is never the only sign.
ICONS: Final = {Severity.ERROR: "✕", Severity.WARNING: "!", Severity.NOTE: "i"}
FOUND_BY: Final = {
    "pattern": N_("found by a pattern"),
    "model": N_("found by the learned model"),
    "both": N_("found by a pattern and the learned model"),
    "document": N_("about the whole statement"),
}
METRICS: Final = {
    "words": N_("words"),
    "sentences": N_("sentences"),
    "syllables": N_("syllables"),
    "lix": "LIX",
    "apologies": N_("apologies"),
}
_COUNTS: Final = {
    "error": (N_("{n} error"), N_("{n} errors")),
    "warning": (N_("{n} warning"), N_("{n} warnings")),
    "note": (N_("{n} note"), N_("{n} notes")),
    "suppressed": (N_("{n} suppressed"), N_("{n} suppressed")),
    "baselined": (N_("{n} in the baseline"), N_("{n} in the baseline")),
    "statement": (N_("{n} statement"), N_("{n} statements")),
    "skipped": (N_("{n} rule skipped"), N_("{n} rules skipped")),
    "flawed": (N_("{n} with findings"), N_("{n} with findings")),
}


def name_of(report: Report, lang: Lang) -> str:
    """Return the statement's id, else its source, else a word for “statement”."""
    if report.id != "-":
        return report.id
    _ = translator(lang)
    return report.source or _("Statement")


def found_sign(label: str) -> str:
    """Return a tick for a component that was found, a tilde for a vague remedy: no merit."""
    return "~" if label == "vague-remedy" else "✓"


def tally(findings: Iterable[Finding]) -> Counter[str]:
    """Count findings by severity; suppressed and baselined ones apart, as they count for nothing.

    A finding that is both is counted as suppressed.
    """
    return Counter(_kind(finding) for finding in findings)


def verdict(report: Report, lang: Lang) -> str | None:
    """Return why the rules did not judge the text, or None where they did."""
    _ = translator(lang)
    if report.is_apology:
        return None
    if report.is_apology_source == "caller":
        return _("Not judged: the caller says this is no apology.")
    return _("Not judged: this does not read as an apology or a crisis statement.")


def counted(kind: str, n: int, lang: Lang) -> str:
    """Return for example “2 warnings”; `kind` is a severity or one of the other counts."""
    return translator(lang)(_COUNTS[kind][n != 1]).format(n=number(n, lang))


def tally_line(counts: Counter[str], lang: Lang) -> str:
    """Return “1 error · 2 warnings”, or a word for none."""
    _ = translator(lang)
    kinds = ("error", "warning", "note", "suppressed", "baselined")
    parts = [counted(kind, counts[kind], lang) for kind in kinds if counts[kind]]
    return " · ".join(parts) or _("no findings")


def number(value: float | None, lang: Lang) -> str:
    """Return a number as the language writes it: 1.234,5 in Indonesian; a dash for None."""
    if value is None:
        return "\N{EN DASH}"
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
    return text.translate(_SWAPPED) if lang == "id" else text


_SWAPPED: Final = str.maketrans(",.", ".,")


def _kind(finding: Finding) -> str:
    if finding.suppressed:
        return "suppressed"
    return "baselined" if finding.baselined else finding.severity.value
