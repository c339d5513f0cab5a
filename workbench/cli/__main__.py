"""`python -m workbench.cli` is the same as `workbench`."""

from __future__ import annotations

from workbench.cli.entry import main

if __name__ == "__main__":
    main()
