"""The JSON Schema of rule files, for editors that complete and check YAML."""

from __future__ import annotations

import json
from typing import Any, Final

from workbench.packs.read import adapter
from workbench.packs.source import RuleSource

ID: Final = "workbench.rule/1"


def rule_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of one rule file."""
    schema = adapter(RuleSource).json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        **schema,
        "title": "Workbench rule",
    }


def rule_schema_text() -> str:
    """Return the schema as the file `lexicons/rule.schema.json` holds it."""
    return json.dumps(rule_schema(), ensure_ascii=False, indent=2) + "\n"
