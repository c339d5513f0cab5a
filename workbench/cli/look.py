"""How severities look and are called on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from workbench.i18n import translator
from workbench.model import Severity
from workbench.report.labels import SEVERITIES
from workbench.report.text import STYLES

if TYPE_CHECKING:
    from workbench.i18n import Lang


OFF: Final = "off"


def severity_text(severity: str, lang: Lang) -> Text:
    """Return a severity's name in its colour; `off` is called so."""
    _ = translator(lang)
    if severity == OFF:
        return Text(_("off"), "dim")
    return Text(_(SEVERITIES[Severity(severity)]), STYLES[severity])
