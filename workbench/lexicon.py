"""Where the lexicons lie, and their compiled form keyed by the hash of their sources."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

# Raised whenever the compiled form changes, so that an old cache is never read by new code.
FORMAT: Final = 8

_PACKAGE: Final = Path(__file__).parent
_COMPILED: Final = _PACKAGE / "_pack"


@cache
def home() -> Path:
    """Return the folder of the Indonesian lexicons: a checkout's, else the wheel's copy."""
    checkout = _PACKAGE.parent / "lexicons" / "id"
    return checkout if checkout.is_dir() else _PACKAGE / "_lexicons" / "id"


def sources(folder: Path) -> list[Path]:
    """Return the YAML files and the labelled corpus below `folder` in a fixed order."""
    return sorted([*folder.rglob("*.yaml"), *folder.rglob("*.jsonl")])


def digest(folder: Path) -> str:
    """Return the SHA-256 of every source file below `folder`, names included."""
    total = hashlib.sha256(str(FORMAT).encode())
    for path in sources(folder):
        name = path.relative_to(folder).as_posix().encode()
        body = path.read_bytes()
        total.update(b"%d %d " % (len(name), len(body)) + name + body)
    return total.hexdigest()


def compiled(name: str, folder: Path, build: Callable[[], Any]) -> tuple[str, Any]:
    """Return the hash of `folder` and its compiled form, built only when no copy is current.

    Copies are looked for in the package (the wheel ships one), then in the user's cache folder;
    a fresh build is kept there. `build` returns plain JSON values.
    """
    sha256 = digest(folder)
    shipped = _read(_COMPILED / f"{name}.json", sha256)
    return sha256, kept(name, sha256, build) if shipped is None else shipped


def kept(name: str, sha256: str, build: Callable[[], Any]) -> Any:  # noqa: ANN401  # JSON value
    """Return the value that the user's cache keeps under a hash, built when there is none."""
    path = _cache_folder() / f"{name}-{sha256[:16]}.json"
    found = _read(path, sha256)
    if found is None:
        found = build()
        write(path, sha256, found)
    return found


def joint(hashes: list[str]) -> str:
    """Return one hash for several."""
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def write(path: Path, sha256: str, data: Any) -> None:  # noqa: ANN401  # any JSON value
    """Write a compiled form in one step; a folder that cannot be written only costs time."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, suffix=".tmp", delete=False
        ) as file:
            json.dump({"sha256": sha256, "data": data}, file, ensure_ascii=False)
        Path(file.name).replace(path)


def _read(path: Path, sha256: str) -> Any:  # noqa: ANN401  # any JSON value
    try:
        stored = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return stored["data"] if stored.get("sha256") == sha256 else None


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "workbench" / "packs"
