"""Where results go: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from workbench.cli.errors import OutputUnwritable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDOUT = "-"


def emit(pieces: Iterable[str], output: str | None = None, *, machine: bool = False) -> None:
    """Write `pieces` as they come to file `output`, or to standard output.

    A file is opened before the first piece is asked for, and appears under its name after the
    last one; on an error the old file is still there. Files, and standard output for another
    program (`machine`), are UTF-8 with line ends as given. Raises `OutputUnwritable`.
    """
    with _target(output, machine=machine) as stream:
        for piece in pieces:
            with _named(output):
                stream.write(piece)
                if output is None:  # whoever reads along has each report at once
                    stream.flush()


def silence_stdout() -> None:
    """Send nowhere what a closed pipe or a full disk refused, or Python complains at its end."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


@contextmanager
def _target(output: str | None, *, machine: bool) -> Iterator[TextIO]:
    if output is None:
        if machine and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        yield sys.stdout
        return
    path = Path(os.path.realpath(output))
    if path.exists() and not path.is_file():  # /dev/null, a pipe, a folder by mistake
        with _named(output):
            there = path.open("w", encoding="utf-8", newline="")
        with there:
            yield there
    else:
        with _replacing(path, output) as part:
            yield part


@contextmanager
def _replacing(path: Path, output: str) -> Iterator[TextIO]:
    with _named(output):
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
            with _named(output):
                stream.flush()
                os.fsync(stream.fileno())
        with _named(output):
            part.chmod(_mode(path))
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _named(output: str | None) -> Iterator[None]:
    """Turn what the system says into an error that names the file as the user did."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if output is None:
            silence_stdout()
        raise OutputUnwritable(output or STDOUT, error) from None


def _mode(path: Path) -> int:
    """Return the old file's permissions, or what the system gives a new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
