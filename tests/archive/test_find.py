from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.archive.helpers import items, said, statements

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "draf"
    for name in ("b.txt", "a/z.MD", "a/b.md", "c.jsonl", ".git/x.md", ".kunci.md", "a.md"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = '{"text": "c.jsonl"}' if name.endswith("jsonl") else name
        path.write_text(text, encoding="utf-8")
    return root


def test_a_folder_gives_its_files_in_order_without_hidden_ones(folder: Path) -> None:
    assert said(folder) == ["a/b.md", "a/z.MD", "a.md", "b.txt", "c.jsonl"]


def test_inputs_come_in_the_order_in_which_they_are_named(folder: Path) -> None:
    assert said(folder / "b.txt", folder / "a") == ["b.txt", "a/b.md", "a/z.MD"]


def test_a_named_file_may_be_hidden(folder: Path) -> None:
    assert said(folder / ".kunci.md") == [".kunci.md"]


def test_what_is_no_statement_is_passed_over_aloud(folder: Path) -> None:
    (folder / "logo.png").write_bytes(b"\x89PNG")
    (folder / "README").write_text("x", encoding="utf-8")
    (folder / "a.md.suppressions.json").write_text("[]", encoding="utf-8")
    assert [line for line in said(folder) if line.startswith("ignored")] == [
        "ignored README",
        "ignored .png",
    ]


def test_a_format_of_a_later_version_says_what_to_do(folder: Path) -> None:
    for name in ("x.docx", "y.xlsx", "z.json"):
        (folder / name).write_bytes(b"PK")
    assert said(folder / "x.docx", folder / "y.xlsx", folder / "z.json") == [
        (
            f"{folder}/x.docx: .docx cannot be read yet. Save the statement as .txt or .md and try "
            "again."
        ),
        f"{folder}/y.xlsx: .xlsx cannot be read yet. Save the table as .csv or .jsonl (UTF-8).",
        f"{folder}/z.json: .json is not read. Save it as .jsonl, one object in each line.",
    ]
    later = [line for line in said(folder) if "yet" in line]
    assert len(later) == 2, "a document in a folder is not passed over in silence"


@pytest.mark.parametrize(
    "suffix", [".html", ".htm", ".eml", ".docx", ".pdf", ".xlsx", ".parquet", ".doc", ".PDF"]
)
def test_every_later_format_is_known(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"x{suffix}"
    file.write_bytes(b"Maaf.")
    (line,) = said(file)
    assert line.startswith(f"{file}: {suffix.lower()} cannot be read yet.")


def test_a_folder_without_statements_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")
    assert said(tmp_path) == [
        "ignored .png",
        f"{tmp_path}: no statements in this folder. Files that are read: .csv, .jsonl, .md, .txt.",
    ]


def test_a_path_that_is_not_there_names_its_neighbour(folder: Path) -> None:
    assert said(folder / "b.text", folder / "nope", folder / "x" / "y.md") == [
        f"{folder}/b.text: no such file or folder. Did you mean “{folder}/b.txt”?",
        f"{folder}/nope: no such file or folder.",
        f"{folder}/x/y.md: no such file or folder.",
    ]


def test_patterns_that_the_shell_left_alone_are_matched(folder: Path) -> None:
    assert said(folder / "*.md") == ["a.md"]
    assert said(folder / "**" / "*.md") == ["a.md", "a/b.md"]
    assert said(folder / "*.pdf") == [f"{folder}/*.pdf: no file matches this pattern."]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "draf [1].md").write_text("satu", encoding="utf-8")
    assert said(folder / "draf [1].md") == ["satu"]


def test_a_link_to_a_file_is_read_and_one_to_a_folder_is_not_followed(folder: Path) -> None:
    (folder / "lingkar").symlink_to(folder, target_is_directory=True)
    (folder / "d.md").symlink_to(folder / "b.txt")
    (folder / "e.md").symlink_to(folder / "hilang.txt")
    found = said(folder)
    assert found[-4:] == [
        "c.jsonl",
        "b.txt",
        f"{folder}/e.md: no such file or folder.",
        "ignored lingkar",
    ]


def test_a_pipe_in_a_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipa.md")
    assert "ignored .md" in said(folder)


def test_a_name_that_is_no_utf_8_can_be_shown(tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/siaran-\xff.txt"
    with open(file, "wb") as stream:  # noqa: PTH123  # pathlib takes no bytes
        stream.write(b"Maaf.")
    (statement,) = statements(tmp_path)
    assert statement.id == "siaran-\\udcff.txt"
    statement.id.encode()


def test_too_long_a_name_is_an_error_of_the_input(tmp_path: Path) -> None:
    (item,) = items(tmp_path / ("x" * 5000))
    assert "cannot be read (" in str(item.message("en"))  # type: ignore[union-attr]
