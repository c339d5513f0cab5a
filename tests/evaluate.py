"""Score the linter on the labelled statements: `make eval`."""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
EVAL: Final = Path(__file__).parents[2] / "shared" / "eval"
OTHER_TEXT: Final = "flags_per_1000_words_of_other_text"

# `held_out.jsonl` was written after the rules by somebody who had not seen them. It is only ever
# counted: whoever reads its errors while writing rules has to write a new one.
# Files, floors of the scorer, and the most flags per 1,000 words of text that is no apology.
SETS: Final[dict[str, tuple[tuple[str, ...], dict[str, float], float]]] = {
    "written for the project": (
        ("dev.jsonl",),
        {
            "flags_micro_f1": 0.62,
            "flags_macro_f1": 0.60,
            "components_micro_f1": 0.72,
            "apology_accuracy": 0.92,
            "document_micro_f1": 0.72,
        },
        8,
    ),
    "real statements": (
        ("dev_real.jsonl", "dev_real_blind.jsonl"),
        {"flags_micro_f1": 0.30, "components_micro_f1": 0.62, "apology_accuracy": 0.87},
        4,
    ),
    "held out, ours": (
        ("held_out.jsonl",),
        {"flags_micro_f1": 0.55, "components_micro_f1": 0.70},
        10,
    ),
}


def main() -> int:
    """Score every set; return 1 if a figure misses its bound, 2 if there is nothing to score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workbench", default="workbench", help="the command to measure")
    workbench = shlex.quote(parser.parse_args().workbench)
    if not (EVAL / "score.py").is_file():
        print("Nothing was measured: the labelled statements (../shared/eval) are not here.")
        return 2
    command = f"{workbench} lint {{input}} --format jsonl --fail-on never"
    return max([_score(name, command) for name in SETS])


def _score(name: str, command: str) -> int:
    files, floors, most = SETS[name]
    print(f"\n== {name}: {', '.join(files)}", flush=True)
    bounds = [f"--floor={figure}={least}" for figure, least in floors.items()]
    gold = [next(p for p in (HERE / file, EVAL / file) if p.is_file()) for file in files]
    done = subprocess.run(
        [sys.executable, EVAL / "score.py", *gold, "--command", command, *bounds],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(done.stdout, end="")
    return max(done.returncode and 1, _ceiling(done.stdout, most))


def _ceiling(table: str, most: float) -> int:
    """Return 1 when other text got too many flags, or when the scorer printed no table."""
    rows = dict(line.split() for line in table.splitlines() if line.startswith(OTHER_TEXT))
    if OTHER_TEXT not in rows:
        return 1
    if float(rows[OTHER_TEXT]) > most:
        print(f"above the ceiling: {OTHER_TEXT} {rows[OTHER_TEXT]} > {most}")
    return int(float(rows[OTHER_TEXT]) > most)


if __name__ == "__main__":
    sys.exit(main())
