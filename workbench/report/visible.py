"""Make characters visible that would harm a terminal, a page or a file."""

from __future__ import annotations

import re
from typing import Final

# Terminal escapes and bidi controls change how everything after them looks; a lone surrogate
# cannot be written as UTF-8. Joiners and variation selectors stay: emoji are made of them.
_HARMFUL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def visible(text: str) -> str:
    """Return `text` with control and bidi characters as ⟨U+202E⟩ and lone surrogates as U+FFFD.

    CRLF becomes LF and a lone CR a space, as they are no more than layout.
    """
    text = text.replace("\r\n", "\n").replace("\r", " ")
    return writable(_HARMFUL.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text))


def writable(text: str) -> str:
    """Return `text` with every lone surrogate as U+FFFD, so that it can be written as UTF-8."""
    return _SURROGATE.sub("\ufffd", text)
