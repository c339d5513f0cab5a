"""One text in, one report out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbench
from workbench.errors import CardKeyUnknown, CardValueUnknown, RuleUnknown
from workbench.linter import Linter
from workbench.model import Card, Severity, Statement, Suppression

TEXT = (
    "Kami mohon maaf, tapi gangguan ini di luar kendali kami.\n\n"
    "Mohon maaf jika ada yang tersinggung. Jika Anda terdampak, dana kembali dalam 3 hari kerja."
)


@pytest.fixture(scope="module")
def linter() -> Linter:
    """One linter for the module: building it costs time."""
    return Linter()


def rules(report: workbench.Report) -> set[str]:
    """Return the rules that fire."""
    return {finding.rule for finding in report.findings}


def test_a_finding_points_at_its_words() -> None:
    """Text and offsets agree, in code points of the text as given."""
    report = workbench.lint("🙏 Mohon maaf jika ada yang tersinggung.", is_apology=True)
    conditional = next(f for f in report.findings if f.rule == "conditional")
    assert conditional.text == "jika ada yang tersinggung"
    assert report.text[slice(*conditional.span)] == conditional.text


def test_a_text_that_answers_no_harm_is_not_judged() -> None:
    """A greeting has no findings; the report says why for each rule."""
    report = workbench.lint("Selamat Idulfitri, mohon maaf lahir dan batin.")
    assert not report.is_apology
    assert report.findings == ()
    assert {skipped.rule for skipped in report.skipped} == set(workbench.load_packs().rules)


def test_the_caller_may_force_the_scope() -> None:
    """`is_apology` from the caller is marked as such."""
    report = workbench.lint("Stok habis.", is_apology=True)
    assert report.is_apology
    assert report.is_apology_source == "caller"


def test_which_card_keys_a_caller_sets_is_no_evidence() -> None:
    """The scope comes from the text alone."""
    text = "Rapat bulanan dipindah ke ruang lantai dua."
    assert not workbench.lint(text, phase="reply", harm="severe", channel="review").is_apology


def test_the_card_switches_rules_off_and_says_why() -> None:
    """In a holding statement no remedy is due yet."""
    report = workbench.lint(TEXT, phase="holding", is_apology=True)
    assert "missing-remedy" not in rules(report)
    assert next(s.reason for s in report.skipped if s.rule == "missing-remedy")


def test_the_card_shifts_severity() -> None:
    """A conditional apology is an error in an apology, a warning elsewhere."""
    text = "Mohon maaf jika ada yang tersinggung."
    severities = {
        phase: next(
            f.severity
            for f in workbench.lint(text, phase=phase, is_apology=True).findings
            if f.rule == "conditional"
        )
        for phase in ("apology", "reply")
    }
    assert severities == {"apology": Severity.ERROR, "reply": Severity.WARNING}


def test_other_peoples_words_are_not_judged() -> None:
    """What a customer said in quotation marks is not the speaker's wording."""
    report = workbench.lint(
        'Kami mohon maaf. "Petugasnya bilang ini di luar kendali mereka," keluh seorang pelanggan.',
        is_apology=True,
    )
    assert "blame-other" not in rules(report)


def test_the_speakers_own_press_quotation_is_judged() -> None:
    """A quotation attributed to the organisation is the statement itself."""
    report = workbench.lint(
        '"Kami mohon maaf, tapi gangguan ini di luar kendali kami," kata Direktur Utama Bambang.',
        is_apology=True,
    )
    assert "tapi" in rules(report)


def test_front_matter_is_counted_but_not_read() -> None:
    """Offsets count the front matter; no rule reads it."""
    text = "---\nphase: apology\nchannel: press\n---\nMohon maaf jika ada yang tersinggung.\n"
    report = workbench.lint(text, is_apology=True)
    finding = next(f for f in report.findings if f.rule == "conditional")
    assert finding.text == text[finding.start : finding.end] == "jika ada yang tersinggung"
    assert all(f.start >= text.index("Mohon") for f in report.findings)


def test_a_suppressed_finding_stays_and_does_not_count() -> None:
    """It is marked with its reason and name; an unused suppression is reported."""
    found = next(f for f in workbench.lint(TEXT, is_apology=True).findings if f.rule == "tapi")
    wanted = Suppression("tapi", found.fingerprint, "dikutip atas permintaan legal", "Rina")
    idle = Suppression("tapi", "0" * 16, "lama", "Rina")
    report = workbench.lint(TEXT, is_apology=True, suppressions=[wanted, idle])
    marked = next(f for f in report.findings if f.rule == "tapi")
    assert marked.suppressed == wanted
    assert not marked.counts
    assert report.unused_suppressions == (idle,)


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    """Only the finding's own sentence and its occurrence matter."""
    before = {f.rule: f.fingerprint for f in workbench.lint(TEXT, is_apology=True).findings}
    after = workbench.lint(f"Jakarta, 3 Mei 2025\n\n{TEXT} Terima kasih.", is_apology=True)
    spans = {f.rule: f.fingerprint for f in after.findings if f.scope == "span"}
    assert spans.items() <= before.items()


def test_equal_sentences_have_numbered_fingerprints() -> None:
    """The second occurrence is another finding."""
    report = workbench.lint("Mohon maaf jika ada yang tersinggung. " * 2, is_apology=True)
    prints = [f.fingerprint for f in report.findings if f.rule == "conditional"]
    assert len(prints) == len(set(prints)) == 2


def test_select_and_ignore_take_rules_and_families() -> None:
    """Only what is chosen judges."""
    chosen = workbench.lint(TEXT, is_apology=True, select=["conditional"])
    assert {f.family for f in chosen.findings} == {"conditional"}
    assert "tapi" not in rules(workbench.lint(TEXT, is_apology=True, ignore=["tapi"]))


@pytest.mark.parametrize(
    ("options", "error", "near"),
    [
        ({"phase": "holdin"}, CardValueUnknown, "holding"),
        ({"pase": "reply"}, CardKeyUnknown, "phase"),
        ({"select": ["tapii"]}, RuleUnknown, "tapi"),
    ],
)
def test_a_wrong_name_is_answered_with_the_nearest_one(
    options: dict[str, object], error: type[Exception], near: str
) -> None:
    """The message helps to mend it."""
    with pytest.raises(error, match=f"“{near}”"):
        workbench.lint(TEXT, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["", " \n\t ", "\x00", "\ud800", "🙏" * 50, "a" * 200_000, "\u202e" + TEXT]
)
def test_strange_texts_get_a_report(linter: Linter, text: str) -> None:
    """Nothing crashes the linter; spans lie in the text."""
    report = linter.lint(Statement(text=text, is_apology=True))
    assert all(0 <= f.start <= f.end <= len(text) for f in report.findings)


def test_invisible_characters_are_noticed() -> None:
    """Bidirectional overrides and zero-width characters are reported, emoji joiners are not."""
    report = workbench.lint("Kami\u200b mohon maaf\u202e. 👩\u200d👧", is_apology=True)
    assert [notice.kind for notice in report.notices] == ["bidi", "zero-width"]


pieces = st.sampled_from(
    [
        *TEXT.split(),
        "“",
        "”",
        '"',
        "🙏",
        "...",
        "PT.",
        "\n",
        "\u200d",
        "Rp50.000",
        "tapi",
        "\ud83d",
        "—",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(pieces, max_size=60).map(" ".join)))
def test_no_text_crashes_the_linter_and_spans_fit(text: str) -> None:
    """Every span lies in the text, every finding's text is its slice, components are not empty."""
    report = workbench.lint(text, is_apology=True)
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        assert (finding.start == finding.end) == (finding.scope == "document")
    for component in report.components:
        assert 0 <= component.start < component.end <= len(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(pieces, min_size=4, max_size=80), st.integers(min_value=0), pieces)
def test_a_re_lint_after_a_change_equals_a_fresh_lint(words: list[str], at: int, new: str) -> None:
    """Knowing the last text's paragraphs changes nothing but the time."""
    linter = _kept()
    linter.lint(Statement(text=" ".join(words), is_apology=True))
    words[at % len(words)] = new
    changed = Statement(text=" ".join(words), is_apology=True)
    assert linter.lint(changed) == next(linter.lint_many([changed]))


_LINTERS: list[Linter] = []


def _kept() -> Linter:
    if not _LINTERS:
        _LINTERS.append(Linter())
    return _LINTERS[0]


def test_reports_are_the_same_in_every_process_and_with_every_hash_seed() -> None:
    """Byte for byte."""
    code = (
        "import json, sys, workbench; "
        f"report = workbench.lint({TEXT!r}, is_apology=True); "
        "print(json.dumps(report.to_dict(), ensure_ascii=False))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["schema"] == "workbench.report/1"


def test_lint_many_takes_strings_mappings_and_statements() -> None:
    """Ids are kept or numbered, order is kept, the iterator is lazy."""
    texts: list[Any] = [
        "Kami lalai.",
        {"id": "a", "text": TEXT, "card": {"phase": "reply"}},
        Statement(text=TEXT, id="b"),
    ]
    reports = list(workbench.lint_many(iter(texts)))
    assert [report.id for report in reports] == ["1", "a", "b"]
    assert reports[1].card == replace(Card(), phase="reply")


def test_both_languages_say_the_same_with_other_words() -> None:
    """Language changes texts only."""
    indonesian = workbench.lint(TEXT, lang="id", is_apology=True)
    english = workbench.lint(TEXT, lang="en", is_apology=True)
    assert [f.span for f in indonesian.findings] == [f.span for f in english.findings]
    assert all(
        a.message != b.message for a, b in zip(indonesian.findings, english.findings, strict=True)
    )
