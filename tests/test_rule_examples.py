"""Every example of every rule and component does what it says, at the exact span."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench import lexicon
from workbench.linter import test_pack as run_examples
from workbench.packs import check_pack, load_packs, rule_schema_text

CATALOGUE = Path(__file__).parents[2] / "shared" / "design" / "rules.md"
# These judge sets of texts and come with the store and the archive.
OF_SETS = {"fact-mismatch", "missed-promise", "repeated-apology"}


def test_every_example_fires_exactly_where_it_is_marked() -> None:
    """No example of the shipped pack fails."""
    assert [str(failure) for failure in run_examples(load_packs())] == []


def test_the_shipped_pack_has_no_problem() -> None:
    """Names lead somewhere, word classes are used, each rule has its examples."""
    assert [str(problem) for problem in check_pack(lexicon.home())] == []


def test_the_schema_for_editors_is_current() -> None:
    """`lexicons/rule.schema.json` is the schema of the strict model."""
    file = lexicon.home().parent / "rule.schema.json"
    assert file.read_text(encoding="utf-8") == rule_schema_text()


def test_the_pack_holds_every_rule_of_the_catalogue_in_its_family() -> None:
    """Ids and families are public names."""
    if not CATALOGUE.is_file():
        pytest.skip("../shared/design/rules.md is not here")
    rows = [line.split("|") for line in CATALOGUE.read_text(encoding="utf-8").split("\n")]
    listed = {
        row[1].strip(): row[2].strip()
        for row in rows
        if len(row) > 7 and row[1].strip().replace("-", "").isalpha() and row[1].strip() != "id"
    }
    families = {rule.id: rule.family for rule in load_packs().rules.values()}
    assert families == {rule: listed[rule] for rule in listed if rule not in OF_SETS}
