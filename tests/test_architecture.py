"""The house keeps its shape: arrows, light imports, short functions."""

from __future__ import annotations

import ast
import shutil
import statistics
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

CORE: Final = {
    "checks",
    "config",
    "errors",
    "i18n",
    "indonesian",
    "lexicon",
    "linter",
    "model",
    "packs",
}
CORE_TO_COME: Final = {"review"}
HEAVY: Final = ("IPython", "numpy", "pydantic", "rich", "ruamel", "spacy", "textstat", "typer")
LONGEST_FUNCTION: Final = 40
MEDIAN_FUNCTION: Final = 9


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of `folder/pyproject.toml` on `folder/workbench`."""
    code = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    return subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(root: Path, tmp_path: Path) -> Path:
    """A copy of the package where a test may break something."""
    shutil.copy(root / "pyproject.toml", tmp_path)
    ignored = shutil.ignore_patterns("__pycache__", "_pack")
    shutil.copytree(root / "workbench", tmp_path / "workbench", ignore=ignored)
    return tmp_path


def test_the_arrows_hold(root: Path) -> None:
    done = lint_imports(root)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("errors.py", "import workbench.packs"),
        ("checks/__init__.py", "import workbench.linter"),
        ("report/__init__.py", "import workbench.linter"),
        ("linter/__init__.py", "import workbench.report"),
        ("packs/__init__.py", "def later():\n    import rich"),
        ("linter/__init__.py", "import IPython"),
        ("report/__init__.py", "import typer"),
    ],
)
def test_a_forbidden_arrow_is_found(house: Path, file: str, line: str) -> None:
    path = house / "workbench" / file
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")
    done = lint_imports(house)
    assert done.returncode == 1
    assert "BROKEN" in done.stdout


def test_a_module_outside_every_layer_is_found(house: Path) -> None:
    (house / "workbench" / "helpers.py").write_text("", "utf-8")
    assert lint_imports(house).returncode == 1


def test_every_part_of_the_core_is_under_the_contract(root: Path) -> None:
    contracts = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    held = {
        source.removeprefix("workbench.")
        for contract in contracts["contracts"]
        if contract["name"].startswith("The core")
        for source in contract["source_modules"]
    }
    come = {name for name in CORE_TO_COME if (root / "workbench" / name).exists()}
    assert held == CORE | come


def loaded_by(code: str) -> set[str]:
    """Return the heavy distributions that a fresh process has loaded after `code`."""
    probe = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    modules = {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}
    return modules & set(HEAVY)


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_by("import workbench; workbench.__version__; dir(workbench)") == set()


def test_the_values_load_nothing_heavy() -> None:
    assert loaded_by("import workbench; workbench.Card; workbench.Report") == set()


def test_linting_loads_neither_textstat_nor_ipython() -> None:
    # spaCy itself loads rich and typer; what we import ourselves is under the contracts above.
    loaded = loaded_by("import workbench; workbench.lint('Kami mohon maaf.')")
    assert loaded.isdisjoint({"IPython", "textstat"})


def test_every_public_name_can_be_fetched() -> None:
    import workbench  # noqa: PLC0415  # the other tests look at fresh processes

    for name in workbench.__all__:
        assert getattr(workbench, name) is not None
        assert name in dir(workbench)
    with pytest.raises(AttributeError, match="no attribute 'Lintr'"):
        _ = workbench.Lintr


def functions(root: Path) -> dict[str, int]:
    """Return each function of the package with its number of lines, docstring left out."""
    found = {}
    for path in sorted((root / "workbench").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                name = f"{path.relative_to(root).as_posix()}:{node.lineno} {node.name}"
                found[name] = _lines(node)
    return found


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    total = (node.end_lineno or node.lineno) - node.lineno + 1
    if ast.get_docstring(node, clean=False) is None:
        return total
    text = node.body[0]
    return total - ((text.end_lineno or text.lineno) - text.lineno + 1)


def test_functions_are_short(root: Path) -> None:
    lengths = functions(root)
    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}
    assert statistics.median(lengths.values()) <= MEDIAN_FUNCTION


def test_no_drawer_for_everything(root: Path) -> None:
    drawers = ("utils", "util", "helpers", "misc", "common")
    found = [p for p in (root / "workbench").rglob("*.py") if p.stem in drawers]
    assert found == []
