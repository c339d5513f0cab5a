"""Single measurements, each run in a fresh process: `python -m tests.benchmarks.probes NAME …`.

A probe prints one JSON value. CPU time is the process's own; start-up is left out unless named.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def _texts(file: str) -> list[str]:
    return json.loads(Path(file).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def _microseconds_a_word(texts: list[str], seconds: float) -> float:
    return 1e6 * seconds / sum(len(text.split()) for text in texts)


def stock(file: str) -> float:
    """Tokenise with stock `spacy.blank("id")`: microseconds of CPU a word, workbench not loaded."""
    import spacy

    texts, nlp = _texts(file), spacy.blank("id")
    start = time.process_time()
    for text in texts:
        nlp.make_doc(text)
    return _microseconds_a_word(texts, time.process_time() - start)


def lint(file: str) -> float:
    """Lint the same texts: microseconds of CPU a word."""
    from workbench.linter import Linter
    from workbench.model import Statement

    texts, linter = _texts(file), Linter()
    statements = [Statement(text=text, id=str(n)) for n, text in enumerate(texts)]
    start = time.process_time()
    for _ in linter.lint_many(statements):
        pass
    return _microseconds_a_word(texts, time.process_time() - start)


def build() -> dict[str, float]:
    """Return CPU seconds of `import spacy`, and of building the linter's pipeline after it."""
    start = time.process_time()
    import spacy  # noqa: F401  # its import is what is measured

    imported = time.process_time()
    from workbench.indonesian import create_language

    create_language()
    return {"import": imported - start, "build": time.process_time() - imported}


def memory(count: str) -> list[float]:
    """Lint generated texts; return the peak memory in MB after each 10,000 of them."""
    from tests.benchmarks.texts import Texts
    from workbench.linter import Linter
    from workbench.model import Statement

    peaks = []
    statements = (Statement(text=text) for text in islice(Texts(), int(count)))
    for n, _ in enumerate(Linter().lint_many(statements), 1):
        if n % 10_000 == 0:
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return peaks


def relint(words: str) -> dict[str, float]:
    """Change one word of a long text again and again: milliseconds to lint it, p50 and p95."""
    from tests.benchmarks.texts import Texts
    from workbench.linter import Linter
    from workbench.model import Statement

    linter, text = Linter(), Texts(seed=7).text(int(words))
    linter.lint(Statement(text=text))
    places = [at for at, char in enumerate(text) if char == " "]
    spent = []
    for turn in range(200):
        at = places[turn * len(places) // 200]
        changed = f"{text[:at]} sekali{turn}{text[at:]}"
        start = time.perf_counter()
        linter.lint(Statement(text=changed))
        spent.append(1000 * (time.perf_counter() - start))
        linter.lint(Statement(text=text))
    return {"p50": statistics.median(spent), "p95": statistics.quantiles(spent, n=20)[-1]}


PROBES: dict[str, Callable[..., Any]] = {
    probe.__name__: probe for probe in (stock, lint, build, memory, relint)
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(PROBES[sys.argv[1]](*sys.argv[2:])))
