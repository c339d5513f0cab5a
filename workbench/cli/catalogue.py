"""The rules of a pack, as commands and reports show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.packs import load_packs
from workbench.report import RuleText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.config import Config
    from workbench.i18n import Lang
    from workbench.packs import Pack, Rule


def pack_of(config: Config) -> Pack:
    """Return the built-in pack with those of the settings; raises what `load_packs` raises."""
    return load_packs(*config.pack)


def rule_texts(pack: Pack, lang: Lang) -> Iterator[RuleText]:
    """Yield each rule as SARIF and HTML quote it."""
    for rule in pack.rules.values():
        yield RuleText(
            id=rule.id,
            family=rule.family,
            title=rule.title[lang],
            message=rule.message[lang],
            why=rule.why[lang],
            wrong_when=rule.wrong_when[lang],
            severity=rule.severity,
            evidence=tuple(evidence_lines(rule, lang)),
        )


def evidence_lines(rule: Rule, lang: Lang) -> Iterator[str]:
    """Yield one line for each source of a rule, with its grade and note."""
    for evidence in rule.evidence:
        note = f": {evidence.note[lang]}" if evidence.note else ""
        yield f"[{evidence.grade}] {evidence.source}{note}"
