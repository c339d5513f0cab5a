"""What the command tells the shell."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes; the first five are the contract's, the others the shell's own customs."""

    OK = 0
    FINDINGS = 1
    BAD_INPUT = 2
    BAD_RULES = 3
    OUR_FAILURE = 4
    INTERRUPTED = 130
    BROKEN_PIPE = 141
