"""Reports as JSON: one document, or one line a report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from workbench.model import REPORTS_SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.model import Report
    from workbench.report.options import Options

# JSON allows these bare, but str.splitlines and other readers take them for the line's end.
_LINE_ENDS: Final = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def dumps(value: object) -> str:
    """Return `value` as one line of JSON that can always be written as UTF-8.

    A lone surrogate makes the line fall back to ASCII escapes, which keep it. Raises ValueError
    for NaN and infinities, which are no JSON.
    """
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False)
    return line.translate(_LINE_ENDS) if not line.isascii() else line


def to_jsonl_line(report: Report) -> str:
    """Return the report as one line with its line feed."""
    return dumps(report.to_dict()) + "\n"


def to_json(reports: Iterable[Report]) -> str:
    """Return all reports as one document of schema `workbench.reports/1`."""
    return "".join(stream(reports))


def stream(reports: Iterable[Report]) -> Iterator[str]:
    """Yield the document of `to_json` piece by piece, one report a line."""
    yield f'{{"schema": {dumps(REPORTS_SCHEMA)}, "reports": ['
    for index, report in enumerate(reports):
        yield (",\n" if index else "\n") + dumps(report.to_dict())
    yield "\n]}\n"


def chunks(reports: Iterable[Report], _options: Options) -> Iterator[str]:
    """Yield the document; JSON knows no options."""
    return stream(reports)
