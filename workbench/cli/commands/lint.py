"""`workbench lint`: statements in, findings out."""

from __future__ import annotations

import typer  # noqa: TC002  # typer reads the annotations at run time

from workbench.archive import ReadOptions
from workbench.cli import lint_options as option  # noqa: TC001  # likewise
from workbench.cli.exits import ExitCode  # noqa: TC001  # likewise
from workbench.cli.flags import apology_of, card_of, refuse_later, with_flags
from workbench.cli.groups import HouseCommand, house_app
from workbench.cli.lint_job import LintJob
from workbench.cli.session import session_of
from workbench.i18n import N_

app = house_app()


@app.command(
    cls=HouseCommand,
    help=N_(
        "Checks statements and says what hurts, what is missing, and why. Exit codes: 0 nothing "
        "from --fail-on up, 1 findings, 2 an input that cannot be read, 3 a wrong rule file, 4 a "
        "failure of ours."
    ),
    epilog="""
workbench lint siaran.md
workbench lint siaran.md --card phase=holding --card channel=x
workbench lint arsip.csv --text-column isi --format jsonl --fail-on never
workbench lint draf/ --format html --output laporan.html
""",
)
def lint(
    context: typer.Context,
    inputs: option.Inputs,
    *,
    fmt: option.Format = None,
    output: option.Output = None,
    fail_on: option.FailOn = None,
    select: option.Select = None,
    ignore: option.Ignore = None,
    card: option.CardPairs = None,
    is_apology: option.IsApology = None,
    pack: option.Packs = None,
    text_column: option.TextColumn = None,
    id_column: option.IdColumn = None,
    encoding: option.Encoding = None,
    baseline: option.Baseline = None,
    workers: option.Workers = None,
    scheduler: option.Scheduler = None,
    no_cache: option.NoCache = False,
) -> ExitCode:
    """Turn options into settings and run the job."""
    del no_cache  # nothing is remembered yet, so the option is kept by doing nothing
    refuse_later(baseline=baseline, workers=workers, scheduler=scheduler)
    session = session_of(context)
    flags = {"format": fmt, "fail_on": fail_on, "select": select, "ignore": ignore, "pack": pack}
    tables = {"text_column": text_column, "id_column": id_column, "encoding": encoding}
    config = with_flags(session.config, flags | tables)
    options = ReadOptions(
        encoding=config.encoding,
        text_column=config.text_column,
        id_column=config.id_column,
        defaults=config.card,
        card=card_of(card),
        apology=apology_of(is_apology),
    )
    return LintJob(session, config, options, output).run(inputs)
