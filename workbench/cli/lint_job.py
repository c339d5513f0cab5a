"""One run of `workbench lint`: read, judge, render, write, and count for the exit code."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, cast

from workbench.archive import Ignored, read
from workbench.cli.exits import ExitCode
from workbench.cli.output import emit
from workbench.cli.paint import canvas
from workbench.cli.progress import counted
from workbench.errors import InputError
from workbench.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.archive import Item, ReadOptions
    from workbench.cli.session import Session
    from workbench.config import Config
    from workbench.model import Report, Statement
    from workbench.report import Format

NEVER = "never"


@dataclass(slots=True)
class LintJob:
    """What to check, how, and what came of it."""

    session: Session
    config: Config
    options: ReadOptions
    output: str | None = None
    bad: int = 0
    worst: Severity | None = None
    ignored: Counter[str] = field(default_factory=Counter)
    current: str | None = None

    def run(self, inputs: Iterable[str]) -> ExitCode:
        """Check the inputs and return the exit code; a bad input wins over findings."""
        machine = self.config.format != "text"
        emit(self._pieces(inputs), self.output, machine=machine)
        self._tell_ignored()
        if self.bad:
            return ExitCode.BAD_INPUT
        return ExitCode.FINDINGS if self._fails() else ExitCode.OK

    def _pieces(self, inputs: Iterable[str]) -> Iterator[str]:
        statements = self._statements(read(inputs, self.options))
        first = next(statements, None)
        if first:
            yield from self._rendered(chain((first,), statements))
        elif self.config.format != "text":
            yield from self._rendered(())

    def _rendered(self, statements: Iterable[Statement]) -> Iterator[str]:
        # Imported here: a wrong path is told at once, without waiting for the language.
        from workbench.cli.catalogue import pack_of, rule_texts  # noqa: PLC0415
        from workbench.linter import Linter  # noqa: PLC0415
        from workbench.report import render  # noqa: PLC0415

        config, on = self.config, canvas(self.output)
        pack = pack_of(config)
        linter = Linter(pack, lang=config.lang, select=config.select, ignore=config.ignore)
        texts = rule_texts(pack, config.lang) if config.format in {"sarif", "html"} else ()
        reports = self._noted(linter.lint_many(statements))
        fmt = cast("Format", config.format)
        return render(reports, fmt, lang=config.lang, rules=texts, color=on.color, width=on.width)

    def _statements(self, items: Iterable[Item]) -> Iterator[Statement]:
        """Yield what can be checked; say what cannot."""
        for item in items:
            if isinstance(item, InputError):
                self.bad += 1
                self.session.complain(item)
            elif isinstance(item, Ignored):
                self.ignored[item.suffix] += 1
            else:
                self.current = item.source
                yield item

    def _noted(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass reports on and keep the worst severity; a failure of ours names its statement."""
        # Results that scroll over the same terminal show the progress themselves.
        quiet = self.output is None and sys.stdout.isatty()
        try:
            for report in counted(reports, self.session, quiet=quiet):
                if (worst := report.worst()) and (not self.worst or worst.rank > self.worst.rank):
                    self.worst = worst
                yield report
        except Exception as error:
            error.add_note(str(self.current))
            raise

    def _fails(self) -> bool:
        if self.config.fail_on == NEVER or not self.worst:
            return False
        return self.worst.rank >= Severity(self.config.fail_on).rank

    def _tell_ignored(self) -> None:
        if self.ignored:
            _ = self.session.gettext
            kinds = ", ".join(f"{kind} ({n})" for kind, n in sorted(self.ignored.items()))
            self.session.note(_("passed over, no statements: {kinds}").format(kinds=kinds))
