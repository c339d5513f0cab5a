"""`make bench`: every ratio of the project's promises, measured in one run."""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import Any

from tests.benchmarks.texts import Texts

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Measure and print one line a promise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=2000, help="texts for the speed ratio")
    parser.add_argument("--memory", type=int, default=100_000, help="texts for the memory curve")
    options = parser.parse_args()
    speed(options.texts)
    start_up()
    relint()
    memory(options.memory)


def speed(count: int) -> None:
    """Compare the whole lint with stock tokenising of the same texts."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.json"
        texts = list(islice(Texts(), count))
        file.write_text(json.dumps(texts), encoding="utf-8")
        stock, lint = probe("stock", str(file)), probe("lint", str(file))
    words = sum(len(text.split()) for text in texts)
    say(
        "lint / stock tokenising",
        lint / stock,
        1.5,
        f"{lint:.2f} / {stock:.2f} µs a word, {words} words",
    )


def start_up() -> None:
    """Compare start-up costs with importing spaCy, in CPU seconds of whole processes."""
    built = probe("build")
    say("pipeline built / import spacy", built["build"] / built["import"], 0.4)
    spacy = cpu("-c", "import spacy")
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("Kami mohon maaf atas keterlambatan pesanan Anda.")
        file.flush()
        say(
            "cold `workbench lint one.txt` / import spacy",
            cpu("-m", "workbench", "lint", file.name) / spacy,
            2.0,
        )
    allowed = 3 * cpu("-c", "pass") + cpu("-c", "import typer")
    say(
        "`workbench --help` / (3 × python + typer)", cpu("-m", "workbench", "--help") / allowed, 1.0
    )


def relint() -> None:
    """Time the lint after a one-word change of a 2,000-word text."""
    spent = probe("relint", "2000")
    say("re-lint of 2,000 words, p95 in ms", spent["p95"], 8.0, f"p50 {spent['p50']:.2f} ms")


def memory(count: int) -> None:
    """Follow the peak memory over many texts."""
    peaks = probe("memory", str(count))
    growth = (peaks[-1] - peaks[0]) / max(len(peaks) - 1, 1)
    say("MB more for each further 10,000 texts", growth, 5.0)
    say(f"peak MB at {count} texts", peaks[-1], 300.0)


def probe(*arguments: str) -> Any:  # noqa: ANN401  # any JSON value
    """Run a probe in a fresh process."""
    command = [sys.executable, "-m", "tests.benchmarks.probes", *arguments]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def cpu(*arguments: str, times: int = 3) -> float:
    """Return the least CPU seconds that `python …` takes, of a few runs."""
    least = float("inf")
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        least = min(least, spent)
    return least


def say(what: str, value: float, limit: float, detail: str = "") -> None:
    """Print one figure beside its limit."""
    mark = "ok  " if value <= limit else "OVER"
    sys.stdout.write(f"{mark} {what}: {value:.2f} (limit {limit:g}) {detail}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
