"""Whether a text answers harm, decided from the text alone."""

from __future__ import annotations

import pytest

import workbench
from workbench.linter.scope import answers_harm
from workbench.packs.values import Scope

ANSWERS = {
    "an apology with a cause": "Kami mohon maaf karena pesanan Anda tertukar di gudang kami.",
    "an apology taken back": "Kami mohon maaf, tapi hal itu di luar kendali kami.",
    "an apology with a condition": "Mohon maaf jika ada yang tersinggung.",
    "a defence without an apology": (
        "Kami menyesalkan pemberitaan soal kebakaran gudang. Seluruh prosedur sudah dijalankan, "
        "dan warga yang terdampak sudah kami bantu."
    ),
    "a care reply": "Halo Kak, maaf ya paketnya telat. Kami cek dulu, besok kami kabari lewat DM.",
}
OTHERS = {
    "a greeting": "Selamat Idulfitri 1447 H, mohon maaf lahir dan batin dari keluarga besar kami.",
    "a refusal": "Maaf kak, ukuran L sudah habis ya.",
    "an article": "Cara menulis permintaan maaf: sebut kesalahannya, jangan pakai “tapi”.",
    "a promotion": "Diskon 50% akhir pekan ini! Belanja sekarang di semua gerai kami.",
    "plain news": "Rapat bulanan dipindah ke ruang lantai dua.",
}


@pytest.mark.parametrize("text", ANSWERS.values(), ids=ANSWERS)
def test_a_text_that_answers_harm_is_judged(text: str) -> None:
    assert workbench.lint(text).is_apology


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_text_stays_silent(text: str) -> None:
    report = workbench.lint(text)
    assert not report.is_apology
    assert report.findings == ()


def test_a_second_sign_of_the_same_kind_counts_less() -> None:
    """0.8 + 0.4 x 0.7 = 1.08 stays below 1.2 where two kinds would reach 1.5."""
    scope = Scope(bias=-1.2, weights={"a": 0.8, "b": 0.7}, kinds=(("a", "b"),), repeat=0.4)
    assert not answers_harm({"a", "b"}, scope)
    assert answers_harm({"a", "b"}, Scope(bias=-1.2, weights={"a": 0.8, "b": 0.7}))


def test_a_text_without_a_core_sign_needs_more() -> None:
    scope = Scope(bias=-0.5, weights={"a": 0.6, "b": 0.6}, core=("a",), bare=-0.3)
    assert answers_harm({"a"}, scope)
    assert not answers_harm({"b"}, scope)
