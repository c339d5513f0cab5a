"""Characters that a reader cannot see and a person should know of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.i18n import N_, Lang, translator
from workbench.model import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: Final = (
    (
        "bidi",
        N_(
            "{count} bidirectional control characters ({names}): the text may read "
            "differently from what it holds. Remove them."
        ),
    ),
    ("zero-width", N_("{count} invisible characters ({names}), often pasted along. Remove them.")),
    ("control", N_("{count} control characters ({names}). Remove them.")),
    ("surrogate", N_("{count} broken characters ({names}): half of a pair is lost. Retype them.")),
)
# A zero-width joiner between emoji is part of the emoji, so it is no notice.
_INVISIBLE: Final = re.compile(
    "(?P<bidi>[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]+)"
    "|(?P<zero>[\u00ad\u200b\u200c\u2060\ufeff]+)"
    "|(?P<control>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+)"
    "|(?P<surrogate>[\ud800-\udfff]+)"
)
# One set of characters is searched ten times faster than four named groups.
_ANY: Final = re.compile(re.sub(r"\(\?P<\w+>\[|\]\+\)\|?", "", _INVISIBLE.pattern).join("[]"))
_GROUPS: Final = {
    "bidi": "bidi",
    "zero": "zero-width",
    "control": "control",
    "surrogate": "surrogate",
}


def notices(text: str, lang: Lang) -> Iterator[Notice]:
    """Yield one notice a kind, at the first place; offsets are code points."""
    if _ANY.search(text) is None:
        return
    places: dict[str, list[re.Match[str]]] = {}
    for match in _INVISIBLE.finditer(text):
        places.setdefault(_GROUPS[str(match.lastgroup)], []).append(match)
    _ = translator(lang)
    for kind, message in _KINDS:
        if found := places.get(kind):
            chars = "".join(match[0] for match in found)
            names = ", ".join(f"U+{ord(c):04X}" for c in sorted(set(chars)))
            said = _(message).format(count=len(chars), names=names)
            yield Notice(kind, found[0].start(), found[0].end(), said)
