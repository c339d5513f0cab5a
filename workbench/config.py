"""Settings from the nearest workbench.toml or pyproject.toml, each with where it came from."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import InputError, nearest
from workbench.i18n import DEFAULT_LANG, LANGUAGES, N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from workbench.i18n import Lang

ENV_LANG: Final = "WORKBENCH_LANG"
FILE: Final = "workbench.toml"
PROJECT_FILE: Final = "pyproject.toml"
DEFAULT: Final = N_("default")

FORMATS: Final = ("text", "json", "jsonl", "sarif", "html", "csv")
FAIL_ON: Final = ("error", "warning", "note", "never")

_TOML_PLACE: Final = re.compile(r"at line (\d+)")


class ConfigKeyUnknown(InputError):
    """A configuration file has a key that does not exist; facts: file, key, near, known."""

    template = N_("{file}: unknown key “{key}”. Did you mean “{near}”? Known keys: {known}.")


class ConfigValueUnknown(InputError):
    """A setting has a value that does not exist; facts: where, key, value, near, known."""

    template = N_(
        "{where}: “{value}” is no value of {key}. Did you mean “{near}”? Possible: {known}."
    )


class ConfigTypeWrong(InputError):
    """A setting is of another type; facts: file, key, example."""

    template = N_("{file}: {key} must look like this: {example}")


class ConfigBroken(InputError):
    """A configuration file is no TOML; facts: file, line."""

    template = N_("{file}:{line}: this line is not valid TOML.")


class ConfigUnreadable(InputError):
    """A configuration file cannot be read; facts: file, reason (the system's words)."""

    template = N_("{file}: cannot be read ({reason}).")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Every setting; `origins` says where those come from that are not the default."""

    lang: Lang = DEFAULT_LANG
    format: str = "text"
    fail_on: str = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pack: tuple[str, ...] = ()
    card: Mapping[str, str] = field(default_factory=dict)
    encoding: str = "utf-8"
    text_column: str = "text"
    id_column: str = "id"
    origins: Mapping[str, str] = field(default_factory=dict)

    def origin(self, key: str) -> str:
        """Return `default`, a variable's name, a file's path or an option."""
        return self.origins.get(key, DEFAULT)

    def with_values(self, values: Mapping[str, Any], origin: str) -> Config:
        """Return the settings with `values` (already checked) on top."""
        origins = {**self.origins, **dict.fromkeys(values, origin)}
        return replace(self, **values, origins=origins)


def load_config(start: Path, environ: Mapping[str, str]) -> Config:
    """Return the settings that hold in folder `start`: environment over file over default.

    Raises `InputError` with file and key for whatever is wrong in the nearest file, and for an
    unknown language in `WORKBENCH_LANG`.
    """
    config = Config()
    if found := _nearest(start.absolute()):
        file, table = found
        values = {key: _checked(key, value, file) for key, value in table.items()}
        config = config.with_values(values, str(file))
    if given := environ.get(ENV_LANG):
        lang = choice(given, LANGUAGES, "lang", ENV_LANG)
        config = config.with_values({"lang": lang}, ENV_LANG)
    return config


def choice(value: object, known: tuple[str, ...], key: str, where: str) -> Any:  # noqa: ANN401
    """Return `value` when it is one of `known`; raises `ConfigValueUnknown`."""
    if value not in known:
        near, listed = nearest(str(value), known), ", ".join(known)
        raise ConfigValueUnknown(where=where, key=key, value=value, near=near, known=listed)
    return value


def _nearest(start: Path) -> tuple[Path, Mapping[str, Any]] | None:
    for folder in (start, *start.parents):
        own, project = folder / FILE, folder / PROJECT_FILE
        if _is_file(own):
            return own, _toml(own)
        if _is_file(project) and (table := _toml(project).get("tool", {}).get("workbench")):
            return project, table
    return None


def _is_file(path: Path) -> bool:
    # Path.is_file raises where a folder above may not be entered; there is no setting to find.
    return os.path.isfile(path)  # noqa: PTH113


def _toml(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  # most runs have no file to read

    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise ConfigBroken(file=path, line=line) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigBroken(file=path, line=line) from None
    except OSError as error:
        raise ConfigUnreadable(file=path, reason=error.strerror) from None


def _checked(key: str, value: object, file: Path) -> Any:  # noqa: ANN401  # by key
    check = _CHECKS.get(key)
    if not check:
        raise _unknown(key, key, _CHECKS, file)
    return check(key, value, file)


def _unknown(key: str, word: str, known: Iterable[str], file: Path) -> ConfigKeyUnknown:
    return ConfigKeyUnknown(file=file, key=key, near=nearest(word, known), known=", ".join(known))


def _one_of(known: tuple[str, ...]) -> Callable[[str, object, Path], str]:
    return lambda key, value, file: choice(value, known, key, str(file))


def _text(key: str, value: object, file: Path) -> str:
    if not isinstance(value, str) or not value:
        raise ConfigTypeWrong(file=file, key=key, example=f'{key} = "…"')
    return value


def _names(key: str, value: object, file: Path) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ConfigTypeWrong(file=file, key=key, example=f'{key} = ["…", "…"]')
    return tuple(names)


def _folders(key: str, value: object, file: Path) -> tuple[str, ...]:
    """Return folders; in a file they are relative to the file's own."""
    return tuple(str(file.parent / folder) for folder in _names(key, value, file))


def _card(key: str, value: object, file: Path) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ConfigTypeWrong(file=file, key=key, example='card = {channel = "press"}')
    return {name: _card_value(name, given, file) for name, given in value.items()}


def _card_value(name: str, value: object, file: Path) -> str:
    from workbench.model import CARD_VALUES  # noqa: PLC0415  # a help page need not pay for it

    if name not in CARD_VALUES:
        raise _unknown(f"card.{name}", name, CARD_VALUES, file)
    word = ("no", "yes")[value] if isinstance(value, bool) else value
    return str(choice(word, CARD_VALUES[name], f"card.{name}", str(file)))


_CHECKS: Final[Mapping[str, Callable[[str, Any, Path], Any]]] = {
    "lang": _one_of(LANGUAGES),
    "format": _one_of(FORMATS),
    "fail_on": _one_of(FAIL_ON),
    "select": _names,
    "ignore": _names,
    "pack": _folders,
    "card": _card,
    "encoding": _text,
    "text_column": _text,
    "id_column": _text,
}
KEYS: Final = tuple(_CHECKS)
