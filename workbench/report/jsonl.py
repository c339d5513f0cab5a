"""Reports as JSON lines, in input order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.report.json import to_jsonl_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.model import Report
    from workbench.report.options import Options


def chunks(reports: Iterable[Report], _options: Options) -> Iterator[str]:
    """Yield one line a report."""
    return map(to_jsonl_line, reports)
