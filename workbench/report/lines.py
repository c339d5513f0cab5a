"""Line and column of a code-point offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """Where each line of a text starts; lines end with LF (so CRLF counts once), as in SARIF."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """Index `text` once."""
        return cls((0, *(found.end() for found in re.finditer("\n", text))))

    def place(self, offset: int) -> tuple[int, int]:
        """Return (line, column) of `offset`, both counted from 1, columns in code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
