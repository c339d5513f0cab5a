"""Every interface text is in the Indonesian catalogue: translated, fields kept, compiled."""

from __future__ import annotations

import ast
from io import BytesIO
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from workbench.i18n import LANGUAGES, translator

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog

MEND = "run `make messages`, then translate in workbench/locale/id/LC_MESSAGES/workbench.po"


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalog:
    with (root / "workbench/locale/id/LC_MESSAGES/workbench.po").open("rb") as file:
        return read_po(file, locale="id", domain="workbench")


@pytest.fixture(scope="module")
def source_texts(root: Path) -> set[str]:
    found = {row[2] for row in extract_from_dir(root / "workbench")}
    assert all(isinstance(text, str) for text in found), "plural forms need a decision first"
    return {text for text in found if isinstance(text, str)}


def texts(catalogue: Catalog) -> dict[str, str]:
    """Return source text -> translation, without the header."""
    return {str(m.id): str(m.string) for m in catalogue if m.id}


def fields(text: str) -> set[str | None]:
    """Return the names of the `{fields}` in a format text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_source_text_is_in_the_catalogue(catalogue: Catalog, source_texts: set[str]) -> None:
    assert source_texts - texts(catalogue).keys() == set(), MEND


def test_the_catalogue_holds_nothing_else(catalogue: Catalog, source_texts: set[str]) -> None:
    assert texts(catalogue).keys() - source_texts == set(), MEND
    assert not catalogue.obsolete, MEND


def hidden_texts(code: str) -> set[str]:
    """Return texts given to a translator that has no name, as in `translator(lang)("text")`.

    Babel finds texts by the name of the function and would pass them over.
    """
    calls = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    firsts = (call.args[0] for call in calls if isinstance(call.func, ast.Call) and call.args)
    values = (first.value for first in firsts if isinstance(first, ast.Constant))
    return {value for value in values if isinstance(value, str)}


def test_no_text_hides_from_the_catalogue(root: Path, source_texts: set[str]) -> None:
    assert hidden_texts('gettext_of(context)("Examples")') == {"Examples"}
    hidden = {
        text
        for path in (root / "workbench").rglob("*.py")
        for text in hidden_texts(path.read_text("utf-8"))
    }
    assert hidden <= source_texts, "bind the translator to the name _ first"


def test_the_template_is_up_to_date(root: Path, source_texts: set[str]) -> None:
    with (root / "workbench/locale/workbench.pot").open("rb") as file:
        assert texts(read_po(file)).keys() == source_texts, MEND


def test_everything_is_translated(catalogue: Catalog) -> None:
    assert [m.id for m in catalogue if not m.string] == [], MEND
    assert [m.id for m in catalogue if m.id and m.fuzzy] == [], MEND


def test_translations_keep_the_fields(catalogue: Catalog) -> None:
    differing = {
        source: (fields(source), fields(target))
        for source, target in texts(catalogue).items()
        if _is_format(source) and fields(source) != fields(target)
    }
    assert differing == {}


def _is_format(text: str) -> bool:
    # A text that is shown as it is may hold lone braces (JSON, CSS); format() never sees it.
    try:
        return bool(fields(text))
    except ValueError:
        return False


def test_translations_keep_the_edges(catalogue: Catalog) -> None:
    differing = [
        source for source, target in texts(catalogue).items() if _edges(source) != _edges(target)
    ]
    assert differing == [], "line ends and outer spaces are layout: keep them"


def _edges(text: str) -> tuple[str, str, int]:
    inner = text.strip()
    start = text.index(inner)
    return text[:start], text[start + len(inner) :], text.count("\n\n")


def test_the_compiled_catalogue_is_the_compile_of_its_source(
    root: Path, catalogue: Catalog
) -> None:
    fresh = BytesIO()
    write_mo(fresh, catalogue)
    fresh.seek(0)
    with (root / "workbench/locale/id/LC_MESSAGES/workbench.mo").open("rb") as file:
        assert texts(read_mo(file)) == texts(read_mo(fresh)), "run `make messages`"


NO_PACK = "{folder}: no rule pack here (a folder with pack.yaml and rule files)."


def test_indonesian_is_read_and_english_is_the_source() -> None:
    assert LANGUAGES == ("id", "en")
    assert "tidak ada paket aturan" in translator("id")(NO_PACK)
    assert translator("en")(NO_PACK) == NO_PACK


@pytest.mark.parametrize("name", ["LANG", "LANGUAGE", "LC_ALL"])
def test_the_machines_locale_decides_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "en_US.UTF-8")
    translator.cache_clear()
    assert "tidak ada paket aturan" in translator("id")(NO_PACK)
