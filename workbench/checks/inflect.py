"""Active, passive and bare forms of an Indonesian verb stem (`ganti+` in a pattern)."""

from __future__ import annotations

from typing import Final

# Sneddon et al., Indonesian: A Comprehensive Grammar, 2nd ed., 1.6: meN- before each first letter.
_NASAL: Final[dict[str, tuple[str, int]]] = {
    **dict.fromkeys("aeiouhgq", ("meng", 0)),
    "k": ("meng", 1),
    "x": ("meng", 0),
    **dict.fromkeys("bfv", ("mem", 0)),
    "p": ("mem", 1),
    **dict.fromkeys("dcjz", ("men", 0)),
    "t": ("men", 1),
    "s": ("meny", 1),
    **dict.fromkeys("lrmnwy", ("me", 0)),
}


def forms(stem: str) -> frozenset[str]:
    """Return the stem with its meN- and di- forms, colloquial nasal form included.

    >>> sorted(forms("ganti"))
    ['diganti', 'ganti', 'mengganti', 'ngganti']
    """
    prefix, dropped = _NASAL.get(stem[0], ("me", 0))
    bare = stem[dropped:]
    active = {prefix + bare}
    if stem[0] in "kpts":  # loan words keep their first letter: mengkompensasi, memproses
        active.add(prefix.removesuffix("y") + stem)
    colloquial = {form.removeprefix("me") for form in active if len(form) > len(stem)}
    return frozenset({stem, "di" + stem, *active, *colloquial})
