"""Reports in, text out: terminal, JSON, JSON lines, SARIF, HTML, CSV and notebooks."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from workbench.i18n import DEFAULT_LANG
from workbench.report.marks import Segment, segments
from workbench.report.options import Options, RuleText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.i18n import Lang
    from workbench.model import Report

Format = Literal["text", "json", "jsonl", "sarif", "html", "csv"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)

__all__ = ["FORMATS", "Format", "Options", "RuleText", "Segment", "render", "segments"]


def render(
    reports: Iterable[Report],
    fmt: Format,
    *,
    lang: Lang = DEFAULT_LANG,
    rules: Iterable[RuleText] = (),
    color: bool = False,
    width: int = 100,
) -> Iterator[str]:
    """Yield the rendered reports piece by piece, ready to be written as UTF-8.

    `rules` gives SARIF and HTML the rules' texts; `color` and `width` (columns) matter only to
    text. All formats but HTML, whose index comes first, keep memory flat.
    """
    options = Options(lang=lang, rules=tuple(rules), color=color, width=width)
    # Imported on use, so that `import workbench.report` drags in neither rich nor the page.
    module: Any = import_module(f"{__name__}.{fmt}")
    pieces: Iterator[str] = module.chunks(reports, options)
    return pieces
