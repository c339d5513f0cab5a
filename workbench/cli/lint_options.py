"""The options of `workbench lint`, as its help page shows them."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from workbench.i18n import N_

Inputs: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar=N_("INPUT…"),
        help=N_(
            "Files (.txt .md .jsonl .csv), folders with all that is in them, patterns like "
            '"*.md", or - for standard input (a text, or JSON lines).'
        ),
    ),
]
Format: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar=N_("FORMAT"),
        help=N_("text, json, jsonl, sarif, html or csv. [default: text]"),
    ),
]
Output: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--output",
        metavar=N_("FILE"),
        help=N_("Write the result into this file; an old one is replaced when all is done."),
    ),
]
FailOn: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar=N_("SEVERITY"),
        help=N_(
            "End with exit code 1 from this severity on: error, warning, note or never. "
            "[default: error]"
        ),
    ),
]
Select: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar=N_("RULE,…"),
        help=N_("Only these rules or families. May be given several times."),
    ),
]
Ignore: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar=N_("RULE,…"),
        help=N_("All but these rules or families. May be given several times."),
    ),
]
CardPairs: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--card",
        metavar=N_("KEY=VALUE"),
        help=N_(
            "The situation, for example channel=instagram. Wins over the front matter and over "
            "the card of a row. May be given several times."
        ),
    ),
]
IsApology: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--is-apology",
        metavar="auto|yes|no",
        help=N_(
            "Whether the texts answer harm. auto: the linter decides. [default: what a row says, "
            "else auto]"
        ),
    ),
]
Packs: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--pack",
        metavar=N_("FOLDER"),
        help=N_("Add the rules of this rule pack. May be given several times."),
    ),
]
Baseline: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar=N_("FILE"),
        help=N_("Not yet: leave out what an earlier report found."),
    ),
]
Workers: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--workers", metavar="N", help=N_("Processes at work; for now always 1. [default: 1]")
    ),
]
Scheduler: TypeAlias = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="URL", help=N_("Not yet: a Dask cluster's address.")),
]
NoCache: TypeAlias = Annotated[
    bool,
    typer.Option("--no-cache", help=N_("Remember no results of earlier runs; for now always so.")),
]
TextColumn: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--text-column",
        metavar=N_("NAME"),
        help=N_("Column, or JSON key, that holds the text. [default: text]"),
    ),
]
IdColumn: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--id-column",
        metavar=N_("NAME"),
        help=N_("Column, or JSON key, that holds the id. [default: id]"),
    ),
]
Encoding: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar=N_("NAME"),
        help=N_("Encoding of the inputs, for example cp1252. [default: utf-8]"),
    ),
]
