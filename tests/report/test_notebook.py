from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

from tests.report import factory
from workbench.model import Report
from workbench.report.notebook import install, repr_html

if TYPE_CHECKING:
    import pytest


def test_it_is_one_fragment_without_style_sheet_or_script() -> None:
    shown = repr_html(factory.bad())
    assert type(shown) is str
    assert shown.startswith("<div")
    assert "<style" not in shown
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown


def test_install_waits_for_ipython(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Report, "_repr_html_", raising=False)
    monkeypatch.delitem(sys.modules, "IPython", raising=False)
    assert install() is False
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: None))
    assert install() is False
    assert not hasattr(Report, "_repr_html_")


def test_installed_reports_show_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Report, "_repr_html_", None, raising=False)
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=object))
    assert install() is True
    report = factory.good()
    assert report._repr_html_() == repr_html(report)  # type: ignore[attr-defined]
