"""Reports for a terminal: the marked text, then each finding with its reason."""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from workbench.report.labels import counted, name_of, tally, tally_line, verdict
from workbench.report.text_details import details
from workbench.report.text_findings import finding_rows
from workbench.report.text_marks import marked
from workbench.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from workbench.model import Report
    from workbench.report.options import Options

# Rich fills each line up to the width, which wraps when the window is narrowed later.
_TRAILING: Final = re.compile(" +$", re.MULTILINE)
STYLES: Final = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def chunks(reports: Iterable[Report], options: Options) -> Iterator[str]:
    """Yield one block a report; unless there is exactly one, a summary line ends the stream."""
    total: Counter[str] = Counter()
    for report in reports:
        counts = tally(report.findings)
        total.update(counts, statement=1, flawed=int(bool(report.findings)))
        yield _painted(Group(_head(report, counts, options), *_body(report, options)), options)
    if total["statement"] != 1:
        yield _painted(_summary(total, options), options)


def _head(report: Report, counts: Counter[str], options: Options) -> RenderableType:
    name = name_of(report, options.lang)
    title = Text().append(visible(name), "bold")
    if report.source and report.source != name:
        title.append(f"  {visible(report.source)}", "dim")
    reason = verdict(report, options.lang)
    lines = [Text(reason, "italic")] if reason else []
    if report.findings or not reason:
        lines.append(_tally_text(counts, options))
    return Group(title, *lines, Rule(style="dim"))


def _body(report: Report, options: Options) -> Iterator[RenderableType]:
    if report.findings:
        yield Padding(marked(report, color=options.color), (1, 2))
        yield Padding(finding_rows(report, options), (0, 2))
    yield Padding(details(report, options), (0, 2, 1, 2))


def _tally_text(counts: Counter[str], options: Options) -> Text:
    worst = next((kind for kind in STYLES if counts[kind]), None)
    style = STYLES[worst] if worst else "green"
    return Text(tally_line(counts, options.lang), style, no_wrap=True)


def _summary(total: Counter[str], options: Options) -> RenderableType:
    line = Text().append(counted("statement", total["statement"], options.lang), "bold")
    line.append(f" · {counted('flawed', total['flawed'], options.lang)} · ")
    return Group(Rule(style="dim"), line.append_text(_tally_text(total, options)))


def _painted(view: RenderableType, options: Options) -> str:
    """Draw to a string; the machine's terminal and environment decide nothing."""
    console = Console(
        file=io.StringIO(),
        width=options.width,
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        no_color=not options.color,
        legacy_windows=False,
        emoji=False,
        markup=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(view)
    return _TRAILING.sub("", capture.get())
