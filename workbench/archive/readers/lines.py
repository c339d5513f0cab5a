"""Lines of a stream, decoded one at a time, with the fault of each kept for its row."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Final

from workbench.archive.errors import NotUnicode, TextTooLong
from workbench.archive.readers.decode import BOM, codec, mistaken
from workbench.archive.readers.values import MAX_BYTES, MAX_CHARS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from workbench.errors import InputError

_CHUNK: Final = 1 << 16


class Lines:
    """Iterate over decoded lines with their ends; a bad line comes as far as it can be read.

    Raises `InputError` where the stream as a whole is no text.
    """

    def __init__(self, stream: BinaryIO, source: str, encoding: str) -> None:
        """Read `stream`, which the user knows as `source`, in any encoding of Python's."""
        self._stream = stream
        self._source = source
        self._encoding = encoding
        self._fault: Callable[[str], InputError] | None = None

    def settle(self, where: str) -> InputError | None:
        """Return what was wrong with the lines since the last call, named `where`; forget it."""
        fault, self._fault = self._fault, None
        return fault(where) if fault else None

    def __iter__(self) -> Iterator[str]:
        """Yield each line; no more than `MAX_BYTES` of one are held."""
        return self._narrow() if "\n".encode(self._encoding) == b"\n" else self._wide()

    def _narrow(self) -> Iterator[str]:
        """Split bytes at line feeds, which no other character of the encoding contains."""
        offset = 0
        while raw := self._stream.readline(MAX_BYTES):
            if not offset and (error := mistaken(raw, self._source)):
                raise error
            if len(raw) == MAX_BYTES and not raw.endswith(b"\n"):
                self._fault = _too_long
                offset += self._skip_line()
                yield "\n"
            else:
                yield self._decoded(raw, offset)
            offset += len(raw)

    def _decoded(self, raw: bytes, offset: int) -> str:
        bom = not offset and raw.startswith(BOM) and codec(self._encoding) == "utf-8"
        start = len(BOM) if bom else 0
        try:
            return raw[start:].decode(self._encoding)
        except UnicodeDecodeError as error:
            at = start + error.start
            self._fault = self._not_unicode(offset + at, raw[at])
            return raw[start:].decode(self._encoding, errors="replace")

    def _skip_line(self) -> int:
        skipped = 0
        while raw := self._stream.readline(_CHUNK):
            skipped += len(raw)
            if raw.endswith(b"\n"):
                break
        return skipped

    def _wide(self) -> Iterator[str]:
        """Split text at line feeds: in UTF-16 and UTF-32 bytes cannot be split there."""
        rest = ""
        for text in self._chunks():
            *lines, rest = (rest + text).split("\n")
            yield from (line + "\n" for line in lines)
            if len(rest) > MAX_CHARS:
                self._fault, rest = _too_long, ""
        if rest:
            yield rest

    def _chunks(self) -> Iterator[str]:
        decoder, done, more = codecs.getincrementaldecoder(self._encoding)(), 0, True
        while more:
            more = bool(raw := self._stream.read(_CHUNK))
            waiting = len(decoder.getstate()[0])
            try:
                yield decoder.decode(raw, final=not more)
            except UnicodeDecodeError as error:
                at = done - waiting + error.start
                raise self._not_unicode(at, error.object[error.start])(self._source) from None
            except UnicodeError:  # no byte order mark
                raise self._not_unicode(0, raw[0])(self._source) from None
            done += len(raw)

    def _not_unicode(self, offset: int, value: int) -> Callable[[str], InputError]:
        encoding = self._encoding.upper()
        return lambda where: NotUnicode(where=where, offset=offset, value=value, encoding=encoding)


def _too_long(where: str) -> InputError:
    return TextTooLong(where=where, limit=MAX_CHARS)
