"""JSON from strangers: any text gives a value or an error of ours."""

from __future__ import annotations

import json
from typing import Any, Final

from workbench.archive.errors import JsonBroken

_EXCERPT: Final = 24


def parse(text: str, where: str) -> Any:  # noqa: ANN401  # JSON holds anything
    """Return the value that `text` holds; raises `JsonBroken` with the column of the fault."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _broken(text, where, error.pos) from None
    except (ValueError, RecursionError):  # a number of 5,000 digits, 100,000 open brackets
        raise _broken(text, where, 0) from None


def _broken(text: str, where: str, at: int) -> JsonBroken:
    excerpt = text[max(0, at - _EXCERPT) : at + 1].strip()
    return JsonBroken(where=where, column=at + 1, excerpt=excerpt)
