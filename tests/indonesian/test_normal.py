from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from workbench.indonesian import normal_form
from workbench.indonesian.data import language_data
from workbench.indonesian.normal import strip_clitic

Case = dict[str, Any]


def test_a_word_has_its_normal_form(normal_case: Case) -> None:
    assert normal_form(normal_case["word"]) == normal_case["normal"]


def test_a_clitic_comes_off_only_before_a_word_of_the_rules(clitic_case: Case) -> None:
    known = set(clitic_case["known"])

    assert strip_clitic(normal_form(clitic_case["word"]), known) == clitic_case["stem"]


@given(st.sampled_from(sorted(language_data().variants)))
def test_case_never_changes_a_normal_form(word: str) -> None:
    assert normal_form(word.upper()) == normal_form(word)


@given(st.sampled_from(sorted(language_data().variants.values())))
def test_a_normal_form_is_its_own_normal_form(word: str) -> None:
    assert normal_form(word) == word
