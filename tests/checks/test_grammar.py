"""The pattern language over words."""

from __future__ import annotations

import re

import pytest

from workbench.checks import nodes
from workbench.checks.grammar import PatternWrong, parse
from workbench.checks.inflect import forms
from workbench.indonesian import tokenise
from workbench.indonesian.alphabet import Alphabet

HARM = parse("rusak | hilang | (terlambat sekali)", pytest.fail)


def found(pattern: str, text: str) -> str | None:
    """Return what a pattern matches in a text, None when nothing."""
    node = parse(pattern, {"harm": HARM}.__getitem__)
    alphabet = Alphabet([word] for word in sorted(node.words()))
    tokens = tokenise(text)
    match = re.search(node.regex(alphabet.letters), alphabet.encode(tokens))
    if match is None:
        return None
    start, end = match.span("span" if "span" in match.re.groupindex else 0)
    return text[tokens.starts[start] : tokens.ends[end - 1]]


@pytest.mark.parametrize(
    ("pattern", "text", "match"),
    [
        pytest.param("mohon maaf", "Kami mohon maaf.", "mohon maaf", id="words in a row"),
        pytest.param(
            "mohon maaf", "Kami mhn maapnya ya", "mhn maapnya", id="spellings and clitics"
        ),
        pytest.param("mohon maaf", "maaf, mohon tunggu", None, id="not the other way round"),
        pytest.param("mohon (maaf|ampun)", "mohon ampun", "mohon ampun", id="alternatives"),
        pytest.param("kami? lalai", "Kami lalai", "Kami lalai", id="optional, there"),
        pytest.param("kami? lalai", "mereka lalai", "lalai", id="optional, not there"),
        pytest.param("ganti+ {harm}", "mengganti yang rusak", None, id="no gap unless named"),
        pytest.param("ganti+ *1 {harm}", "diganti yang rusak", "diganti yang rusak", id="gap"),
        pytest.param("ganti+ *3 rusak", "ganti, yang rusak", None, id="gap stays in the clause"),
        pytest.param("ganti+ **3 rusak", "ganti, yang rusak", "ganti, yang rusak", id="wide gap"),
        pytest.param("{harm}", "terlambat sekali", "terlambat sekali", id="class with phrases"),
        pytest.param("~tidak rusak", "tidak rusak", None, id="not preceded by"),
        pytest.param("~tidak rusak", "sudah rusak", "rusak", id="preceded by another word"),
        pytest.param("maaf !(lahir batin)", "maaf lahir batin", None, id="not followed by"),
        pytest.param("dalam <number> hari", "dalam 3 hari", "dalam 3 hari", id="kind of token"),
        pytest.param(
            "maaf **4 [jika *2 rusak]",
            "maaf ya jika ada rusak",
            "jika ada rusak",
            id="reported part",
        ),
        pytest.param("^ namun", "Namun begitu", "Namun", id="start of the sentence"),
        pytest.param("^ namun", "tetapi namun", None, id="not at the start"),
        pytest.param("maaf $", "mohon maaf!", "maaf!", id="end of the sentence"),
        pytest.param(r"maaf \?", "maaf?", "maaf?", id="a mark itself"),
    ],
)
def test_a_pattern_matches_words(pattern: str, text: str, match: str | None) -> None:
    """Each part of the language does what the lexicons' README says."""
    assert found(pattern, text) == match


@pytest.mark.parametrize(
    ("pattern", "hint"),
    [
        ("(maaf", "a bracket is not closed"),
        ("maaf)", "closes nothing"),
        ("maaf |", "an empty alternative"),
        ("<nomor>", "is no kind of token"),
        ("maaf \\", "cannot read"),
    ],
)
def test_a_wrong_pattern_is_refused_with_its_reason(pattern: str, hint: str) -> None:
    """The message says what is wrong and shows the pattern."""
    with pytest.raises(PatternWrong, match=re.escape(hint)):
        parse(pattern, lambda name: nodes.Words(frozenset({name})))


@pytest.mark.parametrize(
    ("stem", "active"),
    [
        ("ganti", "mengganti"),
        ("kembalikan", "mengembalikan"),
        ("perbaiki", "memperbaiki"),
        ("tangani", "menangani"),
        ("sampaikan", "menyampaikan"),
        ("hubungi", "menghubungi"),
        ("bayar", "membayar"),
        ("cek", "mencek"),
        ("lakukan", "melakukan"),
        ("kompensasi", "mengkompensasi"),
    ],
)
def test_a_stem_has_its_active_and_passive_forms(stem: str, active: str) -> None:
    """The nasal prefix follows the stem's first letter."""
    assert {stem, active, f"di{stem}"} <= forms(stem)
