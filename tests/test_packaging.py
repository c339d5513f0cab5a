"""What is shipped works where the source tree is not: source archive, wheel, editable install."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path
from typing import Final

import pytest
from ruamel.yaml import YAML

# One worker builds once for all of them.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("packaging")]

HURTFUL: Final = (
    "Kami mohon maaf, tapi keterlambatan itu terjadi karena Anda salah mengisi alamat.\n"
)
SPACY_BLANK: Final = "import spacy; print(type(spacy.blank('{code}')).__module__)"


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command away from the source tree, with an environment that leads nowhere near it."""
    dropped = {"PYTHONPATH", "VIRTUAL_ENV", "PYTEST_CURRENT_TEST"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    environment = {**kept, "XDG_CACHE_HOME": str(cwd / "cache")}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def must(*command: str | Path, cwd: Path) -> str:
    """Run a command that has to succeed and return its output."""
    done = run(*command, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def dist(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source archive, and the wheel that was built from it and from nothing else."""
    folder = tmp_path_factory.mktemp("dist")
    must(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, root, cwd=folder)
    return folder


def fresh_environment(folder: Path) -> Path:
    """Make an environment that sees our dependencies but not our own editable install.

    A folder named in a .pth file is searched, while the .pth files inside it are not read.
    """
    must(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    [site] = folder.glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return folder / "bin"


def install(into: Path, *what: str | Path, cwd: Path) -> None:
    """Install with the running pip into another environment, from the disk alone."""
    pip = (sys.executable, "-m", "pip", "--python", into / "python", "install", "--quiet")
    offline = ("--no-deps", "--no-index", "--no-build-isolation", "--disable-pip-version-check")
    must(*pip, *offline, *what, cwd=cwd)


@pytest.fixture(scope="module")
def away(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment with the wheel; its parent is an empty place to work in."""
    folder = tmp_path_factory.mktemp("away")
    commands = fresh_environment(folder / "env")
    [wheel] = dist.glob("*.whl")
    install(commands, wheel, cwd=folder)
    (folder / "surat.txt").write_text(HURTFUL, "utf-8")
    return commands


def place(commands: Path) -> Path:
    """Return the folder beside the environment."""
    return commands.parents[1]


def test_the_wheel_carries_the_rules_twice(dist: Path) -> None:
    [wheel] = dist.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "workbench/_pack/id.json" in names
    assert any(name.startswith("workbench/_lexicons/id/") for name in names)
    assert "workbench/locale/id/LC_MESSAGES/workbench.mo" in names
    assert "workbench/py.typed" in names
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"workbench"}
    assert not [name for name in names if "hatch_hook" in name or "__pycache__" in name]


def test_the_source_archive_is_whole(dist: Path) -> None:
    [archive] = dist.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        names = {name.partition("/")[2] for name in tar.getnames()}
    parts = {name.partition("/")[0] for name in names}
    assert parts >= {"lexicons", "notebooks", "tests", "workbench", "LICENSE", "README.id.md"}
    assert {"pyproject.toml", "environment.yml", "Makefile", ".ci"} <= parts
    assert not [name for name in names if name.startswith("workbench/_pack")]


def test_the_wheel_is_what_runs(away: Path, root: Path) -> None:
    code = "import sys, workbench; print(workbench.__file__, *sys.path, sep='\\n')"
    where, *path = must(away / "python", "-c", code, cwd=place(away)).splitlines()
    assert Path(where).is_relative_to(away.parent)
    assert str(root) not in path


def test_the_installed_wheel_lints(away: Path) -> None:
    done = run(away / "workbench", "lint", "surat.txt", "--format", "jsonl", cwd=place(away))
    assert done.returncode == 1, done.stderr
    rules = {finding["rule"] for finding in json.loads(done.stdout)["findings"]}
    assert {"tapi", "blame-audience"} <= rules


def test_the_installed_wheel_compiles_nothing(away: Path) -> None:
    must(away / "workbench", "lint", "surat.txt", "--fail-on", "never", cwd=place(away))
    assert not list((place(away) / "cache").rglob("*.json"))


def test_the_installed_wheel_lists_and_explains_its_rules(away: Path) -> None:
    listed = json.loads(must(away / "workbench", "rules", "--format", "json", cwd=place(away)))
    assert "tapi" in json.dumps(listed)
    assert must(away / "workbench", "explain", "tapi", cwd=place(away))


def test_both_ways_to_start_are_one(away: Path) -> None:
    version = must(away / "workbench", "--version", cwd=place(away))
    assert must(away / "python", "-m", "workbench", "--version", cwd=place(away)) == version


def test_spacy_finds_our_language_and_keeps_its_own(away: Path) -> None:
    def home(code: str) -> str:
        return must(away / "python", "-c", SPACY_BLANK.format(code=code), cwd=place(away)).strip()

    assert home("id_workbench").startswith("workbench.")
    assert home("id").startswith("spacy.")


def test_an_editable_install_follows_the_rule_files(
    dist: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("editable")
    [archive] = dist.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    [checkout] = folder.glob("statement_workbench-*")
    commands = fresh_environment(folder / "env")
    install(commands, "-e", checkout, cwd=folder)
    [site] = (folder / "env").glob("lib/python*/site-packages")
    assert not (site / "workbench").exists()

    [rule] = (checkout / "lexicons").rglob("tapi.yaml")
    yaml = YAML()
    content = yaml.load(rule)
    content["title"]["id"] = "Judul yang baru diganti"
    yaml.dump(content, rule)
    assert "Judul yang baru diganti" in must(commands / "workbench", "explain", "tapi", cwd=folder)
