"""The spaCy language under its own code, from its entry point."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import spacy

from workbench.indonesian import create_language, tokenise
from workbench.indonesian.language import IndonesianWorkbench

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = "Maaaaf kak;namun a.n. Bpk. Amir gk ada 🙏🏽 (Rp50.000,-)."


def _run(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=180,
    )
    return done.stdout.strip()


def test_spacy_finds_our_language_by_its_code() -> None:
    # A process of its own: here the class is registered because we imported it.
    code = "import spacy; print(type(spacy.blank('id_workbench')).__name__)"

    assert _run(code) == "IndonesianWorkbench"


@pytest.mark.slow
def test_spacys_own_indonesian_stays_spacys() -> None:
    code = (
        "import workbench.indonesian.language, spacy; nlp = spacy.blank('id');"
        "print(type(nlp).__name__, type(nlp).__module__)"
    )

    assert _run(code) == "Indonesian spacy.lang.id"


def test_a_new_pipeline_is_blank_and_ours() -> None:
    nlp = create_language()

    assert isinstance(nlp, IndonesianWorkbench)
    assert (nlp.lang, nlp.pipe_names) == ("id_workbench", [])


def test_a_pipeline_tokenises_and_normalises_as_the_linter_does() -> None:
    tokens = tokenise(_TEXT)

    doc = create_language()(_TEXT)

    assert [token.text for token in doc] == tokens.texts
    assert [token.idx for token in doc] == tokens.starts
    assert [token.norm_ for token in doc] == tokens.norms


def test_no_word_is_a_stop_word() -> None:
    doc = create_language()("tapi tidak kami jika")

    assert not any(token.is_stop for token in doc)


def test_a_saved_pipeline_loads_in_a_fresh_process(tmp_path: Path) -> None:
    create_language().to_disk(tmp_path / "saved")
    code = (
        "import sys, spacy; nlp = spacy.load(sys.argv[1]);"
        "print(type(nlp).__name__, [(t.text, t.norm_) for t in nlp(sys.argv[2])])"
    )

    expected = [(token.text, token.norm_) for token in create_language()(_TEXT)]
    assert _run(code, str(tmp_path / "saved"), _TEXT) == f"IndonesianWorkbench {expected}"


def test_a_saved_pipeline_loads_in_this_process(tmp_path: Path) -> None:
    create_language().to_disk(tmp_path / "saved")

    assert isinstance(spacy.load(tmp_path / "saved"), IndonesianWorkbench)
