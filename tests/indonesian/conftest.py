"""Cases as data: a test that asks for `<kind>_case` runs once for each case of its file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

if TYPE_CHECKING:
    import pytest

_FOLDER = Path(__file__).parent / "cases"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for fixture, cases in _cases().items():
        if fixture in metafunc.fixturenames:
            metafunc.parametrize(fixture, cases, ids=[case["name"] for case in cases])


def _cases() -> dict[str, list[dict[str, Any]]]:
    normal = _load("normal")
    return {
        "sentence_case": _load("sentences"),
        "token_case": _load("tokens"),
        "normal_case": normal["normal"],
        "clitic_case": normal["clitics"],
        "syllable_case": [
            {"name": word, "word": word, "syllables": number}
            for word, number in _load("syllables").items()
        ],
    }


def _load(name: str) -> Any:  # noqa: ANN401  # the shape of a case file
    return YAML(typ="safe").load(_FOLDER / f"{name}.yaml")
