from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from workbench.indonesian.counts import count, lix
from workbench.indonesian.readability import readability
from workbench.indonesian.syllables import count_syllables

Case = dict[str, Any]

_SENTENCES = [
    "Pada tanggal 3 Mei pukul 10.00 WIB sistem pembayaran kami mati selama empat jam.",
    "Sebanyak 12.400 pelanggan PT. Sinar Lontar Tbk. membayar tagihan yang sama dua kali!",
    "Apakah ini kesalahan kami, atau 'vendor' yang lalai?",
    "Kami lalai memeriksa sertifikat, dan kami memohon maaf sebesar-besarnya.",
]


def test_a_word_has_its_syllables(syllable_case: Case) -> None:
    assert count_syllables(syllable_case["word"]) == syllable_case["syllables"]


def test_the_lint_path_counts_the_same_syllables() -> None:
    words = ["kesalahan", "pantai", "pulau", "survei", "amboi", "ketidaknyamanan", "struk"]

    assert [count(word).syllables for word in words] == [count_syllables(word) for word in words]


@pytest.mark.parametrize("number", [1, 2, 4])
def test_our_lix_is_textstats(number: int) -> None:
    import textstat  # noqa: PLC0415  # slow to import

    sentences = _SENTENCES[:number]
    # Inner stops would make textstat count sentences of its own.
    bare = " ".join(s.translate(str.maketrans("", "", ".!?")) + "." for s in sentences)

    assert lix(count(" ".join(sentences)), number) == round(textstat.lix(bare), 1)


@pytest.mark.parametrize(
    "text",
    [
        *_SENTENCES,
        "Status 'kirim' dan 'barang' itu keliru.",
        "Buru-buru kami cek e-mail-nya, dan/atau HP-nya: 24x7 (0,8 %) 🙏🏽 — maaf…",
        "Jum'at, Rp1.500.000,- masuk ke rekening a.n. H. M. Amir.",
    ],
)
def test_the_lint_path_counts_the_words_that_textstat_counts(text: str) -> None:
    view = readability([text])
    ours = count(text)

    assert (ours.words, ours.long_words) == (view.words, view.long_words)
    assert lix(ours, 1) == view.lix


def test_short_sentences_and_abbreviations_are_counted_as_split() -> None:
    view = readability(["Maaf ya.", "Kami di PT. Sinar Lontar Tbk. salah."])

    assert (view.sentences, view.words, view.longest_sentence) == (2, 9, 7)
    assert view.words_per_sentence == 4.5


def test_rix_is_long_words_a_sentence() -> None:
    view = readability(["Kami memohon maaf.", "Pelanggan menunggu terlalu lama."])

    assert (view.long_words, view.rix) == (4, 2.0)


def test_a_sentence_without_words_counts_for_nothing() -> None:
    assert readability(["🙏🙏", "Maaf ya.", "———"]) == readability(["Maaf ya."])


@pytest.mark.parametrize("sentences", [[], ["🙏"], [""]])
def test_a_text_without_words_has_no_figures(sentences: list[str]) -> None:
    view = readability(sentences)

    assert (view.sentences, view.words, view.syllables) == (0, 0, 0)
    assert (view.lix, view.rix, view.fry, view.words_per_sentence) == (None, None, None, None)


def test_fry_has_no_point_below_a_hundred_words() -> None:
    assert readability(["Kami lalai dan kami mohon maaf sekarang juga hari ini."] * 9).fry is None


def test_fry_for_indonesian_takes_six_tenths_of_the_syllables() -> None:
    # Ten words of two syllables in each sentence.
    fry = readability(["Kami lupa buka pintu toko kita sejak pagi tadi sini."] * 10).fry

    assert fry is not None
    assert (fry.syllables, fry.sentences) == (120.0, 10.0)


def _run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout.strip()


def test_importing_the_view_imports_no_textstat() -> None:
    code = "import sys, workbench.indonesian.readability; print('textstat' in sys.modules)"

    assert _run(code) == "False"


def test_the_view_touches_no_english_path_and_no_network() -> None:
    code = """
import socket
import nltk
def refuse(*_, **__):
    raise AssertionError("textstat reached for data or for the network")
nltk.download = nltk.data.find = refuse
socket.socket.connect = socket.create_connection = refuse
from workbench.indonesian.readability import readability
import textstat.backend as backend
view = readability(["Kami mohon maaf atas gangguan layanan ini."] * 20)
print(view.fry is not None, backend.utils.get_cmudict.cache_info().misses)
"""

    assert _run(code) == "True 0"
