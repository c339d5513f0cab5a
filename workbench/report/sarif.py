"""Reports as a SARIF 2.1.0 log, for code hosts and editors."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from workbench.report.json import dumps
from workbench.report.sarif_result import notifications, result
from workbench.report.sarif_rule import descriptor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.model import Report
    from workbench.report.options import Options

SCHEMA_URI: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def to_sarif(reports: Iterable[Report], options: Options) -> str:
    """Return the whole log as one document."""
    return "".join(chunks(reports, options))


def chunks(reports: Iterable[Report], options: Options) -> Iterator[str]:
    """Yield the log piece by piece, one result a line, so that an archive needs little memory.

    Notices about texts and unused suppressions become tool notifications at the end.
    """
    reports = iter(reports)
    first = next(reports, None)
    index = {rule.id: i for i, rule in enumerate(options.rules)}
    notes: list[dict[str, Any]] = []
    comma = False
    yield _head(first, options)
    for report in chain([first] if first else [], reports):
        for found in result(report, index):
            yield (",\n" if comma else "\n") + dumps(found)
            comma = True
        notes += notifications(report, options.lang)
    yield _tail(notes)


def _head(first: Report | None, options: Options) -> str:
    tool = dumps({"driver": _driver(first, options)})
    properties = dumps({"pack": first.to_dict()["pack"]} if first else {})
    return (
        f'{{"$schema": {dumps(SCHEMA_URI)}, "version": "2.1.0", "runs": [{{\n'
        f'"tool": {tool},\n"language": {dumps(options.lang)}, "columnKind": "unicodeCodePoints",\n'
        f'"properties": {properties},\n"results": ['
    )


def _tail(notes: list[dict[str, Any]]) -> str:
    done = {"executionSuccessful": True, "toolExecutionNotifications": notes}
    return f'\n],\n"invocations": [{dumps(done)}]\n}}]}}\n'


def _driver(first: Report | None, options: Options) -> dict[str, Any]:
    driver: dict[str, Any] = {"name": "workbench", "fullName": "Workbench, statement linter"}
    if first:
        driver["version"] = first.engine
    return {**driver, "rules": [descriptor(rule, options.lang) for rule in options.rules]}
