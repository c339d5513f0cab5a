"""Notebooks are short, carry no outputs, and run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

NOTEBOOKS: Final = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
MOST_CODE_LINES: Final = 9

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def code_cells(path: Path) -> list[dict[str, Any]]:
    """Return the notebook's code cells."""
    return [c for c in json.loads(path.read_text("utf-8"))["cells"] if c["cell_type"] == "code"]


def test_there_is_one() -> None:
    assert NOTEBOOKS


@each_notebook
def test_a_notebook_is_under_ten_lines_of_code(path: Path) -> None:
    lines = [line for cell in code_cells(path) for line in "".join(cell["source"]).splitlines()]
    assert 0 < len([line for line in lines if line.strip()]) <= MOST_CODE_LINES


@each_notebook
def test_a_notebook_is_kept_without_outputs(path: Path) -> None:
    for cell in code_cells(path):
        assert cell["outputs"] == []
        assert cell["execution_count"] is None


@each_notebook
def test_a_notebook_imports_our_public_face_alone(path: Path) -> None:
    source = "\n".join("".join(cell["source"]) for cell in code_cells(path))
    imports = [line for line in source.splitlines() if line.startswith(("import ", "from "))]
    assert imports
    assert [line for line in imports if line.split()[1] not in {"workbench", "workbench.ui"}] == []


@pytest.mark.slow
@each_notebook
def test_a_notebook_runs_and_shows_a_report(path: Path, tmp_path: Path) -> None:
    nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed: make test")
    pytest.importorskip("ipykernel", reason="ipykernel is not installed: make test")
    import nbformat  # noqa: PLC0415  # comes with nbclient

    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
    ).execute()
    shown = [
        output["data"]
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if output["output_type"] == "execute_result"
    ]
    assert any("text/html" in data for data in shown)
