"""YAML files to strict values; an error names file, line and key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import ConfigDict, TypeAdapter, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from workbench import checks
from workbench.checks import pattern
from workbench.errors import RuleFileError, nearest
from workbench.packs import source, values

if TYPE_CHECKING:
    from pathlib import Path

Value = TypeVar("Value")

_UNKNOWN_KEY = frozenset({"unexpected_keyword_argument", "extra_forbidden"})
_STRICT = ConfigDict(extra="forbid", str_strip_whitespace=True)


def read(path: Path, kind: type[Value]) -> Value:
    """Return the file's content as a `kind` of `packs.source`.

    Raises `RuleFileError` with file, line, key and a hint.
    """
    data = parse_yaml(path)
    if not isinstance(data, Mapping):
        raise RuleFileError(file=path, line=1, key="-", hint="the file must be a mapping of keys")
    try:
        validator: TypeAdapter[Value] = adapter(cast("Any", kind))
        value = validator.validate_python(data)
    except ValidationError as error:
        raise _pointed(path, data, error) from None
    return value


def parse_yaml(path: Path) -> Any:  # noqa: ANN401  # any YAML value
    """Return a YAML 1.2 file's value, its maps and lists knowing their lines."""
    try:
        return YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        hint = f"not valid YAML: {error.problem}"
        raise RuleFileError(file=path, line=line, key="-", hint=hint) from None
    except UnicodeDecodeError as error:
        hint = f"not UTF-8 at byte {error.start}"
        raise RuleFileError(file=path, line=1, key="-", hint=hint) from None


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401  # a dataclass type
    """Return the validator of a dataclass, unknown keys refused at every depth."""
    _forbid_unknown_keys()
    return TypeAdapter(kind)


@cache
def _forbid_unknown_keys() -> None:
    for module in (source, values, pattern, checks):
        for one in vars(module).values():
            if isinstance(one, type) and is_dataclass(one):
                one.__pydantic_config__ = _STRICT  # type: ignore[attr-defined]


def _pointed(path: Path, data: Any, error: ValidationError) -> RuleFileError:  # noqa: ANN401
    # A misspelt key is reported before the key that is missing because of it.
    first = min(error.errors(include_url=False), key=lambda e: e["type"] not in _UNKNOWN_KEY)
    line, key, known = _locate(data, list(first["loc"]))
    hint = str(first["msg"])
    if first["type"] in _UNKNOWN_KEY:
        hint = f"unknown key; did you mean “{nearest(key, _keys())}”?"
    return RuleFileError(file=path, line=line, key=known or key, hint=hint)


@cache
def _keys() -> tuple[str, ...]:
    """Return every key that some part of a rule file may have."""
    kinds = [
        *vars(source).values(),
        *vars(values).values(),
        *checks.KINDS.values(),
        pattern.Context,
        pattern.Item,
    ]
    return tuple(sorted({f.name for kind in kinds if is_dataclass(kind) for f in fields(kind)}))


def _locate(data: Any, path: list[int | str]) -> tuple[int, str, str]:  # noqa: ANN401
    """Follow an error's path as far as the file goes; pydantic's union tags are no keys."""
    line, key, trail = 1, "-", []
    for part in path:
        inside = isinstance(data, Mapping) and part in data
        listed = isinstance(data, list) and isinstance(part, int) and part < len(data)
        if inside:
            line = data.lc.key(part)[0] + 1
        elif listed:
            line = data.lc.item(part)[0] + 1
        else:
            if isinstance(part, str) and "." not in part and part.islower():
                key = part
            continue
        trail.append(str(part))
        data = data[part]
    return line, key if not trail else trail[-1], ".".join(trail)
