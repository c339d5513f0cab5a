from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report import factory
from tests.report.browser import CHROMIUM, drive
from workbench.report import Options
from workbench.report.html import to_html

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install -y chromium"),
]
OPTIONS = Options(lang="en", rules=factory.rules())


@pytest.fixture(scope="module")
def many() -> str:
    return to_html(factory.many(), OPTIONS)


@pytest.fixture(scope="module")
def single() -> str:
    return to_html([factory.bad()], OPTIONS)


def test_the_script_runs_under_its_own_policy(single: str, tmp_path: Path) -> None:
    script = (
        "return [one('#theme').hidden, one('#tools').hidden, getComputedStyle(page.body).margin]"
    )
    assert drive(single, script, tmp_path) == [False, False, "0px"]


@pytest.mark.parametrize("width", [360, 390, 1280])
def test_nothing_is_wider_than_the_window(many: str, tmp_path: Path, width: int) -> None:
    script = "return page.documentElement.scrollWidth <= frame.clientWidth"
    assert drive(many, script, tmp_path, width=width) is True


def test_hover_focus_and_tap_show_the_reasons(single: str, tmp_path: Path) -> None:
    script = """
      const mark = all('.mark')[1], tip = one('#tip'), seen = [];
      fire(mark, 'pointerover', {pointerType: 'mouse'});
      seen.push(tip.hidden, tip.textContent.includes('Write it without blame-other.'));
      fire(page.body, 'pointerover', {pointerType: 'mouse'});
      await pause();
      seen.push(tip.hidden);
      fire(mark, 'pointerdown', {pointerType: 'touch'});
      const followed = fire(mark, 'click', {pointerType: 'touch'});
      seen.push(tip.hidden, followed);
      page.dispatchEvent(new frame.contentWindow.KeyboardEvent('keydown', {key: 'Escape'}));
      seen.push(tip.hidden);
      frame.focus(); mark.focus();
      seen.push(tip.hidden);
      return seen;
    """
    assert drive(single, script, tmp_path) == [False, True, True, False, False, True, False]


def test_filters(many: str, tmp_path: Path) -> None:
    script = """
      const kinds = ['.report', '.card', '#index li'];
      const count = () => [...kinds.map(shown), one('#shown').textContent];
      const seen = [count()], rule = one('#rule'), search = one('#search');
      one('.toggle.error').click(); one('.toggle.quiet').click();
      seen.push(count());
      one('.toggle.error').click(); one('.toggle.quiet').click();
      rule.value = 'tapi'; rule.dispatchEvent(new Event('change'));
      seen.push(count());
      seen.push(shown('.mark.off.point'), all('.mark:not(.off)').length);
      rule.value = ''; rule.dispatchEvent(new Event('change'));
      search.value = 'MENAGIH'; search.dispatchEvent(new Event('input'));
      seen.push(count());
      search.value = 'zzz'; search.dispatchEvent(new Event('input'));
      seen.push(one('#nothing').hidden);
      return seen;
    """
    assert drive(many, script, tmp_path) == [
        [5, 8, 5, ""],
        [2, 4, 2, "4 of 8 findings shown"],
        [1, 1, 1, "1 of 8 findings shown"],
        0,
        4,
        [1, 0, 1, "0 of 8 findings shown"],
        False,
    ]


def test_chips_show_their_places(single: str, tmp_path: Path) -> None:
    script = """
      const lit = () => all('.lit, .part-lit').map((node) => node.textContent);
      const [apology, remedy] = all('.chip.found'), seen = [];
      apology.click(); seen.push(lit());
      remedy.click(); seen.push(lit(), apology.getAttribute('aria-pressed'));
      remedy.click(); seen.push(lit());
      return seen;
    """
    assert drive(single, script, tmp_path) == [
        ["Kami mohon maaf"],
        ["dana akan kami kembalikan"],
        "false",
        [],
    ]


def test_the_theme_button_goes_round(single: str, tmp_path: Path) -> None:
    script = """
      const button = one('#theme'), seen = [];
      for (let i = 0; i < 3; i++) {
        button.click();
        seen.push([button.innerText.trim(), getComputedStyle(page.body).backgroundColor]);
      }
      return seen;
    """
    light, dark = "rgb(250, 248, 244)", "rgb(23, 25, 28)"
    found = drive(single, script, tmp_path)
    assert [pair[1] for pair in found] == [light, dark, light]
    assert "Theme: light" in found[0][0]
    assert "Theme: dark" in found[1][0]
    assert "Theme: automatic" in found[2][0]
