"""Rule files: strict form, pointed errors, packs on top of ours."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from workbench import lexicon
from workbench.errors import PackMissing, RuleFileError
from workbench.linter import Linter
from workbench.linter import test_pack as run_examples
from workbench.model import Statement
from workbench.packs import check_pack, load_packs

if TYPE_CHECKING:
    from pathlib import Path

PACK = "name: toko\nversion: 1.0.0\ntitle: {id: Toko, en: Shop}\n"
RULE = """\
title: {id: Kata terlarang, en: Banned word}
message: {id: "“{match}” tidak dipakai di toko kami.", en: "“{match}” is not our word."}
why: {id: Terdengar dingin., en: It sounds cold.}
wrong_when: {id: Tidak pernah., en: Never.}
evidence: [{source: Pedoman gaya toko, grade: E}]
severity: note
check: {kind: pattern, patterns: ["{cold}"]}
examples:
  flag:
    - "Yth. [[konsumen akhir]], pesanan Anda rusak."
    - "Para [[konsumen akhir]] menunggu."
    - "[[Konsumen akhir]] sudah kami telepon."
    - "Daftar [[konsumen akhir]] terlampir."
    - "Kepada [[konsumen akhir]] di Bandung."
  leave:
    - "Yth. pelanggan, pesanan Anda rusak."
    - "Konsumen menunggu."
    - "Bagian akhir laporan."
    - "Akhir pekan ini kami telepon."
    - "Akhirnya konsumen menunggu."
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """An organisation's own pack with one rule."""
    folder = tmp_path / "toko"
    (folder / "gaya").mkdir(parents=True)
    (folder / "classes").mkdir()
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "classes" / "toko.yaml").write_text("cold: [konsumen akhir]\n", encoding="utf-8")
    (folder / "gaya" / "kata-toko.yaml").write_text(RULE, encoding="utf-8")
    return folder


def test_an_organisations_pack_judges_beside_ours(pack: Path) -> None:
    """Its rules fire, ours still do, and the report names both."""
    linter = Linter(load_packs(pack))
    text = "Mohon maaf jika ada konsumen akhir yang tersinggung."
    report = linter.lint(Statement(text=text, is_apology=True))
    assert {"kata-toko", "conditional"} <= {finding.rule for finding in report.findings}
    assert report.pack.name == "id+toko"


def test_an_organisations_pack_passes_the_same_checks(pack: Path) -> None:
    """`pack check` and `pack test` work on it beside ours."""
    assert check_pack(lexicon.home(), pack) == []
    own = [f for f in run_examples(load_packs(pack)) if f.label == "kata-toko"]
    assert own == []


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "hint"),
    [
        ("title:", "titel:", 1, "titel", "did you mean “title”"),
        ("severity: note", "severity: eror", 6, "severity", "Input should be"),
        ("grade: E", "grade: F", 5, "evidence.0.grade", "Input should be"),
        ("{cold}", "{cool}", 7, "patterns", "did you mean {cold}"),
        ('"{cold}"', '"(konsumen"', 7, "patterns", "a bracket is not closed"),
        ("kind: pattern", "kind: patern", 7, "check", "Input tag"),
        ("examples:\n", "examples: [\n", 8, "-", "not valid YAML"),
    ],
)
def test_a_broken_rule_file_is_named_with_line_and_key(  # noqa: PLR0917  # one row a case
    pack: Path, old: str, new: str, line: int, key: str, hint: str
) -> None:
    """The error says file, line, key and how to mend it."""
    file = pack / "gaya" / "kata-toko.yaml"
    file.write_text(RULE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RuleFileError) as caught:
        load_packs(pack)
    facts = caught.value.facts
    assert facts["file"] == file
    assert str(facts["key"]).startswith(key)
    assert hint in str(facts["hint"])
    if key != "-":
        assert facts["line"] == line


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("cold: [konsumen akhir]", "cold: [konsumen akhir]\nidle: [dingin]", "no pattern uses"),
        ('    - "Kepada [[konsumen akhir]] di Bandung."\n', "", "at least 5"),
        ("severity: note", "severity: note\nyields_to: [tapii]", "did you mean “tapi”"),
        ("severity: note", "severity: note\nshifts: [{to: off, when: {phase: holdin}}]", "holding"),
        ("“{match}” is", "“{word}” is", "is no fact"),
    ],
)
def test_pack_check_finds_names_that_lead_nowhere(
    pack: Path, old: str, new: str, hint: str
) -> None:
    """Every problem is listed with its file."""
    for file in pack.rglob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    problems = check_pack(lexicon.home(), pack)
    assert any(hint in str(problem) for problem in problems)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[[konsumen akhir]] menunggu", "konsumen [[akhir]] menunggu", "fires at"),
        ("Konsumen menunggu.", "Konsumen akhir menunggu.", "fires at"),
        ("Bagian akhir laporan.", "Mohon maaf jika ada yang tersinggung.", "also fires"),
        ("[[Konsumen akhir]] sudah", "Konsumen sudah", "has no [[mark]]"),
    ],
)
def test_pack_test_fails_on_an_example_that_does_something_else(
    pack: Path, old: str, new: str, problem: str
) -> None:
    """Spans are exact, near misses stay silent, company is named."""
    file = pack / "gaya" / "kata-toko.yaml"
    file.write_text(RULE.replace(old, new, 1), encoding="utf-8")
    failures = [f for f in run_examples(load_packs(pack)) if f.label == "kata-toko"]
    assert any(problem in failure.problem for failure in failures)


def test_a_folder_without_a_pack_is_refused(tmp_path: Path) -> None:
    """The message names the folder."""
    with pytest.raises(PackMissing, match=str(tmp_path)):
        load_packs(tmp_path)


def test_the_compiled_pack_follows_its_sources(tmp_path: Path) -> None:
    """A changed word class changes the hash, so that no stale copy is read."""
    copy = tmp_path / "id"
    shutil.copytree(lexicon.home(), copy)
    before = lexicon.digest(copy)
    (copy / "pack.yaml").write_text(PACK, encoding="utf-8")
    assert lexicon.digest(copy) != before
