from __future__ import annotations

import subprocess
import sys

import pytest

from tests.report import factory
from workbench.model import COMPONENT_LABELS, Severity
from workbench.report.labels import (
    COMPONENTS,
    ICONS,
    SEVERITIES,
    counted,
    name_of,
    number,
    tally,
    tally_line,
)


def test_everything_has_a_label() -> None:
    assert tuple(COMPONENTS) == COMPONENT_LABELS
    assert set(SEVERITIES) == set(ICONS) == set(Severity)


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [(1234, "1,234", "1.234"), (1234.56, "1,234.6", "1.234,6"), (None, "–", "–"), (0, "0", "0")],
)
def test_numbers(value: float | None, english: str, indonesian: str) -> None:
    assert number(value, "en") == english
    assert number(value, "id") == indonesian


def test_counts_agree_in_number() -> None:
    assert counted("error", 1, "en") == "1 error"
    assert counted("error", 1000, "en") == "1,000 errors"


def test_what_does_not_count_is_counted_apart() -> None:
    counts = tally(factory.bad().findings)
    assert counts == {"error": 2, "warning": 2, "note": 1, "suppressed": 1, "baselined": 1}
    assert tally_line(tally([]), "en") == "no findings"


def test_names() -> None:
    assert name_of(factory.bad(), "en") == "siaran-1"
    assert name_of(factory.report("", source="a.txt"), "en") == "a.txt"
    assert name_of(factory.report(""), "en") == "Statement"


def test_importing_the_package_stays_cheap() -> None:
    code = "import sys, workbench.report; print({'rich', 'spacy', 'html'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
