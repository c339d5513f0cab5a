"""Workbench: a linter for Indonesian apology and crisis statements.

`import workbench` loads nothing but this file; every name is fetched when it is first used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.linter import Linter, lint, lint_many
    from workbench.model import Card, Finding, Report, Statement
    from workbench.packs import load_packs

__version__ = "0.1.0"
__all__ = [
    "Card",
    "Finding",
    "Linter",
    "Report",
    "Statement",
    "__version__",
    "lint",
    "lint_many",
    "load_packs",
]

_HOME: Final = {
    "Card": "workbench.model",
    "Finding": "workbench.model",
    "Linter": "workbench.linter",
    "Report": "workbench.model",
    "Statement": "workbench.model",
    "lint": "workbench.linter",
    "lint_many": "workbench.linter",
    "load_packs": "workbench.packs",
}


def __getattr__(name: str) -> object:
    """Import a public name from its home on first use and keep it."""
    if name not in _HOME:
        msg = f"module 'workbench' has no attribute {name!r}"
        raise AttributeError(msg)
    value = globals()[name] = getattr(import_module(_HOME[name]), name)
    return value


def __dir__() -> list[str]:
    """List the public names, fetched or not."""
    return sorted({*globals(), *__all__})


def _in_ipython() -> bool:
    """Tell whether a running IPython shell imports us; never import IPython to find out."""
    ipython = sys.modules.get("IPython")
    return ipython is not None and ipython.get_ipython() is not None


if _in_ipython():
    import_module("workbench.report.notebook").install()
