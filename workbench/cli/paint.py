"""What standard output can show, and rich views drawn for it."""

from __future__ import annotations

import io
import os
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDTH_ELSEWHERE: Final = 100
_NARROWEST: Final = 40


@dataclass(frozen=True, slots=True)
class Canvas:
    """Whether colours show, and how many columns there are."""

    color: bool
    width: int


def canvas(output: str | None = None) -> Canvas:
    """Return what the place of the results can show: files and pipes get plain 100 columns."""
    if output is not None or not sys.stdout.isatty():
        return Canvas(bool(os.environ.get("FORCE_COLOR")) and output is None, WIDTH_ELSEWHERE)
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Canvas(not plain, max(_NARROWEST, shutil.get_terminal_size().columns))


def painted(*views: RenderableType) -> str:
    """Return rich views drawn for standard output, without spaces at the ends of plain lines."""
    from rich.console import Console  # noqa: PLC0415  # costs what a plain run need not pay

    on = canvas()
    console = Console(
        file=io.StringIO(),
        width=on.width,
        force_terminal=on.color,
        color_system="standard" if on.color else None,
        no_color=not on.color,
        legacy_windows=False,
        emoji=False,
        markup=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(*views, sep="\n")
    drawn = capture.get()
    return drawn if on.color else "\n".join(line.rstrip() for line in drawn.split("\n"))
