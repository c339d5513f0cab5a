"""Where a statement's own text begins: after a front matter of card keys."""

from __future__ import annotations

import re
from typing import Final

from workbench.model import CARD_VALUES

_BLOCK: Final = re.compile(r"\ufeff?---[^\S\n]*\n(.*?)(?:^|\n)---[^\S\n]*(?:\n|\Z)", re.DOTALL)
_KEYS: Final = re.compile(rf"^(?:{'|'.join(CARD_VALUES)})\s*:", re.MULTILINE)


def text_start(text: str) -> int:
    """Return the offset after the front matter, 0 where there is none.

    A block without any card key is text: a letter may open with a ruled line.
    """
    match = _BLOCK.match(text)
    return match.end() if match and _KEYS.search(match[1]) else 0
