"""Runs the real command in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
PYTHON = [sys.executable, "-m", "workbench.cli"]

# Its condition governs whether there was harm at all: an error in the default situation.
FLAWED = "Kami mohon maaf jika ada yang tersinggung."
# No apology, no harm: nothing to judge.
HARMLESS = "Rapat anggota diadakan pada hari Senin."


class Done(NamedTuple):
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Return standard output as JSON lines."""
        return [json.loads(line) for line in self.out.split("\n") if line]


def environment(**more: str) -> dict[str, str]:
    """Return this process's environment with the package findable from any folder."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def workbench(
    *arguments: object, cwd: Path, stdin: str | bytes = b"", lang: str | None = "en", **env: str
) -> Done:
    """Run the command in folder `cwd`; `lang` None leaves the language to itself."""
    words = [*map(str, arguments), *(["--lang", lang] if lang else [])]
    return finished([*PYTHON, *words], cwd, stdin, **env)


_SEVERAL = """
import contextlib, io, json, sys
from workbench.cli.entry import run
done = []
for words in json.loads(sys.argv[1]):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run([*words, "--lang", "en"])
    done.append((int(code), out.getvalue(), err.getvalue()))
print(json.dumps(done))
"""


def several(*lines: Sequence[object], cwd: Path) -> list[Done]:
    """Run several command lines one after another in one process, which is started only once."""
    words = json.dumps([[*map(str, line)] for line in lines])
    done = finished([sys.executable, "-c", _SEVERAL, words], cwd)
    assert done.code == 0, done.err
    return [Done(*row) for row in json.loads(done.out)]


def script(code: str, cwd: Path, stdin: str | bytes = b"", **env: str) -> Done:
    """Run Python code in a process of its own."""
    return finished([sys.executable, "-c", code], cwd, stdin, **env)


def finished(words: list[str], cwd: Path, stdin: str | bytes = b"", **env: str) -> Done:
    """Run a command line to its end."""
    done = subprocess.run(
        words,
        cwd=cwd,
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        env=environment(**env),
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
