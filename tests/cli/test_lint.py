from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import FLAWED, HARMLESS, several, workbench

if TYPE_CHECKING:
    from pathlib import Path

ONLY = ("--select", "conditional", "--format", "jsonl")


def rules(row: dict[str, object]) -> list[str]:
    findings = row["findings"]
    assert isinstance(findings, list)
    return [finding["rule"] for finding in findings]


def test_findings_end_with_1_and_only_results_go_to_standard_output(desk: Path) -> None:
    done = workbench("lint", "cacat.md", *ONLY, cwd=desk)
    (row,) = done.rows
    assert (done.code, done.err) == (1, "")
    assert (row["id"], row["source"], row["lang"]) == ("cacat.md", "cacat.md", "en")
    assert rules(row) == ["conditional"]
    (finding,) = row["findings"]
    assert finding["severity"] == "error"
    assert FLAWED[finding["start"] : finding["end"]] == finding["text"]


def test_a_text_that_answers_no_harm_has_no_findings(desk: Path) -> None:
    done = workbench("lint", "rapat.txt", "--format", "jsonl", cwd=desk)
    (row,) = done.rows
    assert (done.code, row["is_apology"], row["findings"]) == (0, False, [])


def test_the_threshold_decides_over_the_exit_code(desk: Path) -> None:
    expected = {
        ("--fail-on", "never"): 0,
        ("--fail-on", "note"): 1,
        ("--fail-on", "error", "--card", "phase=holding"): 0,
        ("--fail-on", "warning", "--card", "phase=holding"): 1,
        ("--ignore", "conditional"): 0,
        ("--is-apology", "no"): 0,
        ("--workers", "1", "--no-cache"): 1,
    }
    found = several(*(("lint", "cacat.md", *ONLY, *options) for options in expected), cwd=desk)
    assert dict(zip(expected, [done.code for done in found], strict=True)) == expected


def test_rules_and_families_are_named_together_or_one_by_one(desk: Path) -> None:
    together, apart = several(
        ("lint", "cacat.md", "--select", "conditional, missing", "--format", "jsonl"),
        ("lint", "cacat.md", *ONLY, "--select", "missing"),
        cwd=desk,
    )
    assert together.out == apart.out


def test_an_unknown_rule_is_refused_with_the_nearest_name(desk: Path) -> None:
    done = workbench("lint", "cacat.md", "--select", "conditionl", cwd=desk)
    assert done == (
        2,
        "",
        (
            "workbench: unknown rule “conditionl”. Did you mean “conditional”? `workbench rules` "
            "lists all of them.\n"
        ),
    )


def test_a_bad_input_wins_over_findings_and_the_rest_is_done(desk: Path) -> None:
    (desk / "rusak.md").write_bytes(b"Maaf \xff")
    done = workbench("lint", "tiada.md", "rusak.md", "cacat.md", *ONLY, cwd=desk)
    assert done.code == 2
    assert [row["id"] for row in done.rows] == ["cacat.md"]
    assert done.err == (
        "workbench: tiada.md: no such file or folder.\n"
        "workbench: rusak.md: not UTF-8: byte 5 is 0xFF. Save it as UTF-8, or name its encoding, "
        "for example --encoding cp1252 (older Word and Excel).\n"
    )


@pytest.mark.parametrize(
    ("fmt", "out"),
    [
        ("text", ""),
        ("jsonl", ""),
        ("json", '{"schema": "workbench.reports/1", "reports": [\n]}\n'),
    ],
)
def test_nothing_to_check_is_2_in_every_format(tmp_path: Path, fmt: str, out: str) -> None:
    done = workbench("lint", "*.md", "--format", fmt, cwd=tmp_path)
    assert done == (2, out, "workbench: *.md: no file matches this pattern.\n")


def test_a_folder_is_checked_in_order_and_other_files_are_passed_over_aloud(desk: Path) -> None:
    (desk / "logo.png").write_bytes(b"\x89PNG")
    (desk / "LISENSI").write_text("x", encoding="utf-8")
    done = workbench("lint", ".", *ONLY, cwd=desk)
    assert [row["source"] for row in done.rows] == ["cacat.md", "rapat.txt"]
    assert (done.code, done.err) == (
        1,
        "workbench: passed over, no statements: .png (1), LISENSI (1)\n",
    )


def test_a_front_matter_counts_for_offsets_and_sets_the_card(desk: Path) -> None:
    text = f"---\nphase: holding\nchannel: web\n---\n{FLAWED}\n"
    (desk / "kartu.md").write_text(text, encoding="utf-8")
    (row,) = workbench("lint", "kartu.md", *ONLY, "--card", "channel=x", cwd=desk).rows
    (finding,) = row["findings"]
    assert text[finding["start"] : finding["end"]] == finding["text"]
    assert finding["severity"] == "warning"
    assert (row["card"]["phase"], row["card"]["channel"]) == ("holding", "x")


def test_json_lines_keep_their_order_and_a_broken_line_its_number(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": FLAWED}) for n in range(5)]
    lines[2] = '{"id": "2", '
    (tmp_path / "arsip.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = workbench("lint", "arsip.jsonl", *ONLY, cwd=tmp_path)
    assert done.code == 2
    assert [(row["id"], row["source"]) for row in done.rows] == [
        ("0", "arsip.jsonl#1"),
        ("1", "arsip.jsonl#2"),
        ("3", "arsip.jsonl#4"),
        ("4", "arsip.jsonl#5"),
    ]
    assert done.err.startswith("workbench: arsip.jsonl#3: no valid JSON from character ")


def test_a_table_with_other_columns(tmp_path: Path) -> None:
    (tmp_path / "arsip.csv").write_text(f"no;isi\n7;{FLAWED}\n", encoding="utf-8")
    done = workbench(
        "lint", "arsip.csv", "--text-column", "isi", "--id-column", "no", *ONLY, cwd=tmp_path
    )
    assert [(row["id"], rules(row)) for row in done.rows] == [("7", ["conditional"])]


def test_standard_input(tmp_path: Path) -> None:
    done = workbench("lint", "-", *ONLY, cwd=tmp_path, stdin=FLAWED)
    (row,) = done.rows
    assert (done.code, row["id"], row["source"], rules(row)) == (1, "-", "-", ["conditional"])


def test_a_row_or_the_caller_says_whether_it_is_an_apology(tmp_path: Path) -> None:
    row = json.dumps({"text": HARMLESS, "is_apology": True})
    (tmp_path / "x.jsonl").write_text(row, encoding="utf-8")
    options = [(), ("--is-apology", "auto"), ("--is-apology", "no")]
    lines = [("lint", "x.jsonl", *ONLY, *more) for more in options]
    found = [done.rows[0] for done in several(*lines, cwd=tmp_path)]
    assert [(r["is_apology"], r["is_apology_source"]) for r in found] == [
        (True, "caller"),
        (False, "auto"),
        (False, "caller"),
    ]


def test_a_suppression_with_reason_and_name_counts_for_no_exit_code(desk: Path) -> None:
    (row,) = workbench("lint", "cacat.md", *ONLY, cwd=desk).rows
    suppression = {
        "rule": "conditional",
        "fingerprint": row["findings"][0]["fingerprint"],
        "reason": "kutipan dari surat lama",
        "by": "Ani",
    }
    beside = desk / "cacat.md.suppressions.json"
    beside.write_text(json.dumps([suppression]), encoding="utf-8")
    done = workbench("lint", "cacat.md", *ONLY, cwd=desk)
    assert (done.code, done.err) == (0, "")
    assert done.rows[0]["findings"][0]["suppressed"] == {
        "reason": "kutipan dari surat lama",
        "by": "Ani",
    }
    del suppression["by"]
    beside.write_text(json.dumps([suppression]), encoding="utf-8")
    done = workbench("lint", "cacat.md", *ONLY, cwd=desk)
    assert done.code == 2
    assert "[1]: a suppression needs by." in done.err


def test_every_format_comes_out(desk: Path) -> None:
    openings = {
        "text": "cacat.md\n",
        "json": '{"schema": "workbench.reports/1", "reports": [',
        "jsonl": '{"schema": "workbench.report/1", "id": "cacat.md"',
        "sarif": "{",
        "html": "<!doctype html>",
        "csv": "statement,source,rule,",
    }
    found = several(*(("lint", "cacat.md", "--format", fmt) for fmt in openings), cwd=desk)
    for done, opening in zip(found, openings.values(), strict=True):
        assert (done.code, done.err) == (1, "")
        assert done.out.lower().startswith(opening.lower())


def test_the_same_input_gives_the_same_bytes(desk: Path) -> None:
    options = ("lint", ".", "--format", "sarif")
    first = workbench(*options, cwd=desk, PYTHONHASHSEED="1")
    assert workbench(*options, cwd=desk, PYTHONHASHSEED="2") == first


def test_the_settings_file_holds_unless_an_option_says_otherwise(desk: Path) -> None:
    (desk / "workbench.toml").write_text(
        'format = "jsonl"\nselect = ["conditional"]\nfail_on = "never"\n[card]\nchannel = "x"\n',
        encoding="utf-8",
    )
    done = workbench("lint", "cacat.md", cwd=desk)
    assert (done.code, rules(done.rows[0])) == (0, ["conditional"])
    assert done.rows[0]["card"]["channel"] == "x"
    assert workbench("lint", "cacat.md", "--fail-on", "error", cwd=desk).code == 1


def test_machine_formats_are_utf_8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    (tmp_path / "maaf – 1.md").write_text("Maaf – kami keliru.", encoding="utf-8")
    done = workbench(
        "lint", ".", "--format", "jsonl", cwd=tmp_path, PYTHONIOENCODING="ascii", LC_ALL="C"
    )
    assert done.rows[0]["id"] == "maaf – 1.md"
    text = workbench("lint", ".", cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert text.out.startswith("maaf ? 1.md\n")


def test_odd_texts_are_checked_like_any_other(tmp_path: Path) -> None:
    texts = ["\u202ekami\u200b maaf\u200f\ufeff", "maaf " * 40_000, "maaf", "\u200d\u00ad."]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    done = workbench("lint", ".", "--format", "jsonl", "--fail-on", "never", cwd=tmp_path)
    assert (done.code, done.err, len(done.rows)) == (0, "", len(texts))


def test_a_wrong_rule_file_is_3_with_file_line_and_key(desk: Path) -> None:
    folder = desk / "aturan"
    folder.mkdir()
    (folder / "pack.yaml").write_text("name: [\n", encoding="utf-8")
    done = workbench("lint", "cacat.md", "--pack", "aturan", cwd=desk)
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith(f"workbench: {folder}{os.sep}pack.yaml:")


def test_a_folder_that_is_no_pack_is_2(desk: Path) -> None:
    done = workbench("lint", "cacat.md", "--pack", "tiada", cwd=desk)
    message = f"{desk}/tiada: no rule pack here (a folder with pack.yaml and rule files)."
    assert done == (2, "", f"workbench: {message}\n")
