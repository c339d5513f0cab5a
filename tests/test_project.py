"""The repository keeps its promises: its shape, its documents, its two lists of dependencies."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING, Any, Final

import pytest
from ruamel.yaml import YAML

if TYPE_CHECKING:
    from pathlib import Path

OWNERS_TOP_LEVEL: Final = {
    "environment.yml",
    "lexicons",
    "notebooks",
    "pyproject.toml",
    "tests",
    "workbench",
}
CUSTOMARY: Final = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.id.md",
    "README.md",
}
OWNERS_DEPENDENCIES: Final = {"ipywidgets", "jupyterlab", "pytest", "spacy", "textstat", "voila"}
DOCUMENTS: Final = ("README.md", "README.id.md", "CONTRIBUTING.md")

MACHINE_PATH: Final = re.compile(rb"(?<![.\w])/(?:work|farm|root|home/\w+|Users/\w+)/")
LONGEST_FILE: Final = 300

COMMAND: Final = re.compile(r"(?:^|[`$|] ?)workbench ([a-z]+)", re.MULTILINE)
MAKE: Final = re.compile(r"(?:^|[`$] ?)make ([a-z-]+)", re.MULTILINE)
EXAMPLE: Final = re.compile(
    r"```console\n\$ cat surat.txt\n(.*?)\$ workbench (.*?)\n(.*?)\n```", re.DOTALL
)
PYTHON: Final = re.compile(r"```python\n(.*?)```", re.DOTALL)
TARGET: Final = re.compile(r"^([a-z-]+):", re.MULTILINE)


@pytest.fixture(scope="module")
def files(root: Path) -> list[Path]:
    """Every file that is, or is about to be, in the repository."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(listing, cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a Git checkout")
    names = done.stdout.decode().split("\0")
    return [root / name for name in names if name and (root / name).is_file()]


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    """The parsed pyproject.toml."""
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def test_the_top_level_is_the_owners(root: Path, files: list[Path]) -> None:
    top = {path.relative_to(root).parts[0] for path in files}
    assert top <= OWNERS_TOP_LEVEL | CUSTOMARY
    assert top >= OWNERS_TOP_LEVEL


def test_no_file_names_a_developers_machine(root: Path, files: list[Path]) -> None:
    holding = [p.relative_to(root).as_posix() for p in files if MACHINE_PATH.search(p.read_bytes())]
    assert not holding


def test_files_stay_short(root: Path, files: list[Path]) -> None:
    code = [p for p in files if p.suffix in {".py", ".js", ".css"}]
    lengths = {p.relative_to(root).as_posix(): len(p.read_bytes().splitlines()) for p in code}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def commands(document: Path) -> set[str]:
    """Return the `workbench COMMAND` names in the document's code."""
    return set(
        re.findall(r"(?:^|[`$|] ?)workbench ([a-z]+)", document.read_text("utf-8"), re.MULTILINE)
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_name_only_commands_that_exist(root: Path, name: str) -> None:
    named = commands(root / name)
    assert named
    for command in sorted(named):
        done = subprocess.run(
            [sys.executable, "-m", "workbench", command, "--help"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{name}: workbench {command}: {done.stderr}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_name_only_targets_that_exist(root: Path, name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(
        re.findall(r"(?:^|[`$] ?)make ([a-z-]+)", (root / name).read_text("utf-8"), re.MULTILINE)
    )
    assert named
    assert named <= targets


def test_both_readmes_show_the_same_commands(root: Path) -> None:
    assert commands(root / "README.md") == commands(root / "README.id.md")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_to_files_lead_somewhere(root: Path, name: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (root / name).read_text("utf-8"))
    assert [link for link in links if not (root / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "README.id.md"])
def test_the_example_is_what_the_command_prints(root: Path, name: str, tmp_path: Path) -> None:
    [(text, line, shown)] = EXAMPLE.findall((root / name).read_text("utf-8"))
    (tmp_path / "surat.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "workbench", *shlex.split(line)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.rstrip() == shown, f"{name} shows something else: put in what is printed"


@pytest.mark.parametrize("name", ["README.md", "README.id.md"])
def test_the_python_example_runs(root: Path, name: str) -> None:
    [code] = PYTHON.findall((root / name).read_text("utf-8"))
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102  # our own document
    assert names["report"].findings[0].rule == "tapi"


def test_environment_yml_is_in_step(root: Path, project: dict[str, Any]) -> None:
    listed = YAML(typ="safe").load(root / "environment.yml")["dependencies"]
    conda = [entry for entry in listed if isinstance(entry, str)]
    extras = project["project"]["optional-dependencies"]
    known = {*project["project"]["dependencies"], *(d for extra in extras.values() for d in extra)}
    known.add("python" + project["project"]["requires-python"])
    assert set(conda) - {"pip"} <= known
    assert {re.split(r"[><=]", entry)[0] for entry in conda} >= OWNERS_DEPENDENCIES
    [[rest]] = [entry["pip"] for entry in listed if isinstance(entry, dict)]
    assert rest == f"-e .[{','.join(sorted(extras))}]"


def test_every_lint_ignore_is_explained(root: Path) -> None:
    text = (root / "pyproject.toml").read_text("utf-8")
    section = text[text.index("[tool.ruff.lint]") : text.index("[tool.ruff.lint.pydocstyle]")]
    codes = re.findall(r'^(?:\s+"[A-Z]+\d*",|"tests/.*\]).*$', section, re.MULTILINE)
    assert codes
    assert [line for line in codes if "# " not in line] == []


def test_ci_runs_what_the_readme_tells(root: Path) -> None:
    script = root / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert "make test\n" in script.read_text("utf-8")


def test_the_changelog_knows_this_version_and_its_rules(root: Path) -> None:
    import workbench  # noqa: PLC0415  # only this test needs it

    text = (root / "CHANGELOG.md").read_text("utf-8")
    assert f"## [{workbench.__version__}]" in text or "## [Unreleased]" in text
    assert "### Rules" in text
