"""Names to files: folders recursively, patterns that the shell left alone, near misses."""

from __future__ import annotations

import errno
import glob
import os
import stat
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from workbench.archive.errors import (
    FolderEmpty,
    InputMissing,
    InputMisspelt,
    InputUnreadable,
    NotPermitted,
    PatternEmpty,
)
from workbench.archive.readers.kinds import IN_FOLDERS, READ_NOW, SUPPRESSIONS
from workbench.archive.readers.values import Ignored
from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

Found: TypeAlias = Path | InputError | Ignored

# Suffixes are alike everywhere, so a name must be nearer than difflib's own threshold.
_NEAR = 0.75


def find(name: str) -> Iterator[Found]:
    """Yield the files that `name` stands for, sorted by name, and what is wrong with them.

    A folder gives its files at any depth; hidden ones are left out, symbolic links to folders are
    not followed. A pattern (`*`, `?`, `[…]`, `**`) counts only where no file has that very name.
    """
    if glob.has_magic(name) and not os.path.lexists(name):
        yield from _pattern(name)
    else:
        yield from _existing(Path(name))


def unreadable(path: Path, error: OSError) -> InputError:
    """Return the input error for what the system says about `path`."""
    if error.errno in {errno.EACCES, errno.EPERM}:
        return NotPermitted(where=shown(path))
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return _missing(path)
    return InputUnreadable(where=shown(path), reason=error.strerror or str(error))


def shown(path: Path) -> str:
    r"""Return the name of `path` as printable text: bytes that are no UTF-8 become \udc.. ."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _pattern(pattern: str) -> Iterator[Found]:
    # Path.glob knows no absolute patterns, and treats what is before the first * as text.
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207
    if not matches:
        yield PatternEmpty(where=shown(Path(pattern)))
    for match in matches:
        yield from _existing(Path(match))


def _existing(path: Path) -> Iterator[Found]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield unreadable(path, error)
    else:
        yield from _folder(path) if stat.S_ISDIR(mode) else (path,)


def _missing(path: Path) -> InputError:
    if path.is_symlink():  # it leads nowhere; its neighbours were not meant
        return InputMissing(where=shown(path))
    try:
        siblings = [sibling.name for sibling in path.parent.iterdir()]
    except OSError:
        siblings = []
    near = get_close_matches(path.name, siblings, n=1, cutoff=_NEAR)
    if near:
        return InputMisspelt(where=shown(path), near=shown(path.with_name(near[0])))
    return InputMissing(where=shown(path))


def _folder(folder: Path) -> Iterator[Found]:
    empty = True
    for found in _walk(folder):
        empty = empty and isinstance(found, Ignored)
        yield found
    if empty:
        yield FolderEmpty(where=shown(folder), suffixes=", ".join(sorted(READ_NOW)))


def _walk(folder: Path) -> Iterator[Found]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(folder, error)
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith(SUPPRESSIONS):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield _file(entry)


def _file(entry: os.DirEntry[str]) -> Found:
    path = Path(entry.path)
    # A broken link is named when it is opened; a pipe or a device would wait for ever.
    if path.suffix.lower() in IN_FOLDERS and (entry.is_file() or not path.exists()):
        return path
    return Ignored(shown(path), path.suffix.lower() or path.name)
