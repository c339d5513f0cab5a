"""A counter on the terminal while many statements are checked."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final, TypeVar

from workbench.report.labels import number as in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.cli.session import Session

Value = TypeVar("Value")

_EVERY: Final = 0.2  # seconds
_CLEAR: Final = "\r\x1b[K"


def counted(values: Iterable[Value], session: Session, *, quiet: bool) -> Iterator[Value]:
    """Yield `values` and show how many there were; only on a terminal, and not when `quiet`."""
    if quiet or not sys.stderr.isatty():
        yield from values
        return
    _, shown, number = session.gettext, time.monotonic(), 0
    for number, value in enumerate(values, 1):  # the last number is told too
        yield value
        if time.monotonic() - shown > _EVERY:
            shown = time.monotonic()
            sys.stderr.write(
                _CLEAR + _("statements: {n} …").format(n=in_words(number, session.lang))
            )
            sys.stderr.flush()
    sys.stderr.write(_CLEAR)
