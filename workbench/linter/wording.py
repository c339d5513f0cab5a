"""Findings in words: message, reason, suggestion, fingerprint."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Final

from workbench.model import Finding

if TYPE_CHECKING:
    from workbench.checks.document import Document
    from workbench.checks.found import Found
    from workbench.i18n import Lang
    from workbench.model import Severity, Statement
    from workbench.packs import Rule

_MATCH_LENGTH: Final = 60


class Writer:
    """Writes the findings of one statement; equal places get numbered fingerprints."""

    def __init__(self, statement: Statement, document: Document, lang: Lang) -> None:
        """Start counting occurrences."""
        self._statement = statement
        self._document = document
        self._lang = lang
        self._seen: Counter[str] = Counter()

    def finding(self, rule: Rule, found: Found, severity: Severity) -> Finding:
        """Return the finding for a place."""
        text = self._statement.text[found.start : found.end]
        facts = {"match": _shortened(text), **found.facts}
        return Finding(
            rule=rule.id,
            family=rule.family,
            severity=severity,
            scope="document" if found.sentence is None else "span",
            start=found.start,
            end=found.end,
            text=text,
            message=rule.message[self._lang].format_map(facts),
            why=rule.why[self._lang],
            suggestion=self._suggestion(rule, found),
            found_by="document" if found.sentence is None else "pattern",
            fingerprint=self._fingerprint(rule.id, found),
            fix=found.fix,
        )

    def _suggestion(self, rule: Rule, found: Found) -> str | None:
        if fill_in := found.facts.get("fill_in"):
            return str(fill_in[self._lang])  # type: ignore[index]  # a mapping by language
        return rule.suggestion[self._lang] if rule.suggestion else None

    def _fingerprint(self, rule: str, found: Found) -> str:
        """Hash rule, normalised sentence and occurrence; the statement's id for documents."""
        if found.sentence is None:
            key = f"{rule}\n{self._statement.id}"
        else:
            start, end = self._document.sentence_span(found.sentence)
            sentence = " ".join(self._statement.text[start:end].casefold().split())
            key = f"{rule}\n{sentence}"
        self._seen[key] += 1
        raw = f"{key}\n{self._seen[key]}".encode(errors="surrogatepass")
        return hashlib.sha256(raw).hexdigest()[:16]


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _MATCH_LENGTH else flat[: _MATCH_LENGTH - 1].rstrip() + "…"
