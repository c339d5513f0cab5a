"""Measurements of speed and memory, as ratios within one run; never pass or fail in tests."""
