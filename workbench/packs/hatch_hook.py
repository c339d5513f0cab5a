"""Build hook: compile the rule files into the package; it runs inside hatchling only."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PackHook(BuildHookInterface[Any]):
    """Put the compiled pack into every wheel, and the readable rules into the shipped one."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile `lexicons/id`; `version` is `standard` or `editable`.

        An editable install reads `lexicons/` of its checkout, so a copy there would only go stale.
        Raises `RuleFileError` for a wrong rule file, which stops the build.
        """
        root = Path(self.root)
        _compile(root)
        if version == "standard":
            build_data["force_include"][str(root / "lexicons/id")] = "workbench/_lexicons/id"


def _compile(root: Path) -> None:
    target = root / "workbench/_pack/id.json"
    # In an isolated build the project itself is not installed; only its source tree is there.
    sys.path.insert(0, str(root))
    try:
        from workbench.packs.compiled import write_compiled  # noqa: PLC0415  # needs the path above

        write_compiled(root / "lexicons/id", target)
    finally:
        sys.path.remove(str(root))
    # At run time a pack that cannot be kept only costs time; a wheel without one would be wrong.
    if not target.is_file():
        msg = f"the compiled pack could not be written: {target}"
        raise OSError(msg)
