"""Bytes to one text, or the reason why there is none."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

from workbench.archive.errors import (
    BinaryInput,
    EncodingUnknown,
    InputEmpty,
    LoneSurrogate,
    LooksUtf16,
    NotUnicode,
    NulCharacter,
    TextTooLong,
)
from workbench.archive.readers.values import MAX_BYTES, MAX_CHARS
from workbench.errors import nearest

if TYPE_CHECKING:
    from typing import BinaryIO

    from workbench.errors import InputError

BOM: Final = codecs.BOM_UTF8
UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_COMMON: Final = ("utf-8", "utf-16", "utf-32", "cp1252", "latin-1", "iso-8859-1", "ascii")
# How many of the first bytes tell a binary file from a text that went wrong in one place.
_SAMPLE: Final = 4096
_CONTROLS: Final = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_BINARY_SHARE: Final = 0.05


def codec(encoding: str) -> str:
    """Return the name under which Python knows a text encoding; raises `EncodingUnknown`."""
    try:
        "".encode(encoding)
        return codecs.lookup(encoding).name
    except (LookupError, UnicodeError, ValueError):
        near = nearest(encoding, _COMMON)
        raise EncodingUnknown(encoding=encoding, near=near) from None


def read_all(stream: BinaryIO, where: str, encoding: str) -> str:
    """Return the text of `stream` without its byte order mark; raises the input error.

    Line ends stay as they are, so that offsets hold for the file. At most `MAX_BYTES` are read.
    """
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise TextTooLong(where=where, limit=MAX_CHARS)
    text = decode(raw, where, encoding)
    if error := wrong(text, where):
        raise BinaryInput(where=where) if looks_binary(raw) else error
    return text


def decode(raw: bytes, where: str, encoding: str) -> str:
    """Return `raw` as text without its byte order mark; raises the input error."""
    start = len(BOM) if raw.startswith(BOM) and codec(encoding) == "utf-8" else 0
    # Without its mark, Python would guess the byte order and make Chinese of any ASCII.
    if raw and codec(encoding) == "utf-16" and not raw.startswith(UTF16_MARKS):
        raise _undecodable(raw, where, encoding, 0)
    try:
        return raw[start:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(raw, where, encoding, start + error.start) from None
    except UnicodeError:
        raise _undecodable(raw, where, encoding, start) from None


def _undecodable(raw: bytes, where: str, encoding: str, offset: int) -> InputError:
    return mistaken(raw, where) or NotUnicode(
        where=where, offset=offset, value=raw[offset], encoding=encoding.upper()
    )


def mistaken(raw: bytes, where: str) -> InputError | None:
    """Return what a file's first bytes give away: UTF-16, or no text at all."""
    if raw.startswith(UTF16_MARKS):
        return LooksUtf16(where=where, value=raw[0])
    return BinaryInput(where=where) if looks_binary(raw) else None


def looks_binary(raw: bytes) -> bool:
    """Tell whether the first bytes hold more control characters than a text ever does."""
    sample = raw[:_SAMPLE]
    return sum(byte in _CONTROLS for byte in sample) > _BINARY_SHARE * len(sample)


def wrong(text: str, where: str) -> InputError | None:
    """Return what makes a decoded text unfit: empty, too long, a NUL, half a character."""
    if not text.strip():
        return InputEmpty(where=where)
    if len(text) > MAX_CHARS:
        return TextTooLong(where=where, limit=MAX_CHARS)
    if "\0" in text:
        return NulCharacter(where=where, offset=text.index("\0"))
    return surrogate(text, where)


def surrogate(text: str, where: str) -> InputError | None:
    """Return the error for the first lone surrogate of `text`, if there is one."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return LoneSurrogate(where=where, offset=error.start, value=ord(text[error.start]))
    return None
