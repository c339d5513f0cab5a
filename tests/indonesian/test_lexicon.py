"""The data of lexicons/id/language: what its readers rely on."""

from __future__ import annotations

import re
from typing import Any

import pytest
from ruamel.yaml import YAML

from workbench import lexicon

_FOLDER = lexicon.home() / "language"


def _load(name: str) -> Any:  # noqa: ANN401  # the shape of a data file
    return YAML(typ="safe").load(_FOLDER / f"{name}.yaml")


@pytest.fixture(scope="module")
def colloquial() -> dict[str, list[str]]:
    forms: dict[str, list[str]] = _load("colloquial")
    return forms


def test_a_variant_has_one_normal_form(colloquial: dict[str, list[str]]) -> None:
    variants = [variant for forms in colloquial.values() for variant in forms]

    assert sorted(set(variants)) == sorted(variants)


def test_no_variant_is_a_normal_form(colloquial: dict[str, list[str]]) -> None:
    assert not {v for forms in colloquial.values() for v in forms} & colloquial.keys()


def test_every_form_is_one_lower_case_token(colloquial: dict[str, list[str]]) -> None:
    words = [*colloquial, *(variant for forms in colloquial.values() for variant in forms)]

    assert [w for w in words if w != w.lower() or re.search(r"\s", w)] == []


def test_what_the_rules_undo_stands_in_no_list(colloquial: dict[str, list[str]]) -> None:
    variants = [variant for forms in colloquial.values() for variant in forms]

    assert [v for v in variants if re.search(r"([^\W\d_])\1\1", v)] == []


def test_every_normal_form_has_a_variant(colloquial: dict[str, list[str]]) -> None:
    assert [normal for normal, variants in colloquial.items() if not variants] == []


def test_ambiguous_forms_read_as_their_file_says(colloquial: dict[str, list[str]]) -> None:
    normal = {variant: word for word, forms in colloquial.items() for variant in forms}

    readings = {form: entry["reading"] for form, entry in _load("ambiguous").items()}

    assert {form: normal.get(form) for form in readings} == readings


def test_every_ambiguous_form_says_why() -> None:
    assert [form for form, entry in _load("ambiguous").items() if not entry["why"]] == []


def test_clitic_exceptions_end_like_a_clitic_and_stand_once() -> None:
    clitics = _load("clitics")
    words = clitics["exceptions"]
    endings = tuple(clitics["suffixes"])

    assert len(words) >= 150
    assert sorted(set(words)) == sorted(words)
    assert [word for word in words if not word.endswith(endings) and "-" not in word] == []


def test_abbreviations_are_lower_case_and_end_with_a_stop() -> None:
    words = [word for group in _load("abbreviations").values() for word in group]

    assert [word for word in words if not re.fullmatch(r"[a-z][a-z.]*\.", word)] == []


def test_an_abbreviation_stands_in_one_group() -> None:
    words = [word for group in _load("abbreviations").values() for word in group]

    assert sorted(set(words)) == sorted(words)


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("1. Buka aplikasi", True),
        ("2) Pilih menu", True),
        ("(3) Kirim", True),
        ("1/3 Kami salah", True),
        ("a. Dana kembali", True),
        ("iv. Selesai", True),
        ("1️⃣ Buka", True),
        ("- Mengganti rem", True),
        ("• Melatih sopir", True),
        ("2024 adalah tahun yang berat", False),
        ("12.400 akun terdampak", False),
        ("Kami mohon maaf", False),
    ],
)
def test_list_marks_are_told_from_sentences(line: str, opens: bool) -> None:
    data = _load("bullets")
    marks = "|".join(map(re.escape, data["marks"]))
    patterns = "|".join(data["patterns"])

    assert bool(re.match(rf"(?:{marks}|{patterns})\s", line)) is opens


def test_months_and_days_have_one_name_each() -> None:
    data = _load("months_days")
    names = [
        word
        for group in ("months", "hijri_months", "days")
        for month, variants in data[group].items()
        for word in (month, *variants)
    ]

    assert (len(data["months"]), len(data["days"])) == (12, 7)
    assert sorted(set(names)) == sorted(names)


def test_number_words_have_the_values_they_name() -> None:
    data = _load("number_words")

    assert data["units"]["tujuh"] + data["whole"]["sepuluh"] == 17
    assert 3 * data["multipliers"]["juta"] == 3_000_000


def test_time_zones_are_the_three_of_indonesia() -> None:
    assert {zone: row["utc"] for zone, row in _load("time_zones").items()} == {
        "wib": 7,
        "wita": 8,
        "wit": 9,
    }


def test_working_days_are_a_unit_of_time() -> None:
    assert "hari kerja" in _load("units")["time"]
