"""Tests; a package so that `python -m tests.evaluate` finds ours and no other `tests`."""
