"""One rule as SARIF's reportingDescriptor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.i18n import translator

if TYPE_CHECKING:
    from workbench.i18n import Lang
    from workbench.report.options import RuleText


def descriptor(rule: RuleText, lang: Lang) -> dict[str, Any]:
    """Return the rule with its texts, default level, help as text and as Markdown."""
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.message},
        "help": {"text": _plain(rule, lang), "markdown": _markdown(rule, lang)},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {"family": rule.family, "tags": [rule.family]},
    }


def _plain(rule: RuleText, lang: Lang) -> str:
    _ = translator(lang)
    parts = [rule.why]
    if rule.wrong_when:
        parts.append(_("When this rule is wrong") + f": {rule.wrong_when}")
    if rule.evidence:
        parts.append("\n".join((_("Evidence") + ":", *(f"- {line}" for line in rule.evidence))))
    return "\n\n".join(parts)


def _markdown(rule: RuleText, lang: Lang) -> str:
    _ = translator(lang)
    parts = [f"**{_escaped(rule.title)}**", _escaped(rule.why)]
    if rule.wrong_when:
        label = _("When this rule is wrong")
        parts.append(f"*{label}:* {_escaped(rule.wrong_when)}")
    if rule.evidence:
        label = _("Evidence")
        sources = (f"- {_escaped(line)}" for line in rule.evidence)
        parts.append("\n".join((f"*{label}:*", "", *sources)))
    return "\n\n".join(parts)


def _escaped(text: str) -> str:
    """Keep a text on one line and free of Markdown and HTML meaning."""
    line = " ".join(text.split())
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in line)
