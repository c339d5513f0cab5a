"""Settings and fixtures that every test shares."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

ROOT: Final = Path(__file__).parents[1]

# Set while collecting, because some test modules read the rule pack to make their cases: compiled
# packs go to a folder of this checkout, and nothing of the person's own settings reaches a test.
os.environ["XDG_CACHE_HOME"] = str(ROOT / ".pytest_cache" / "xdg")
for _name in ("WORKBENCH_LANG", "FORCE_COLOR", "NO_COLOR", "COLUMNS"):
    os.environ.pop(_name, None)

# No deadline: the two cores are shared. In CI the same examples each time, so that a change is
# judged by what it did.
settings.register_profile(
    "workbench",
    deadline=None,
    derandomize="CI" in os.environ,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("workbench")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the source tree."""
    return ROOT
