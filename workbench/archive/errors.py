"""What can be wrong with an input: each error names the item and says how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.i18n import DEFAULT_LANG, N_

if TYPE_CHECKING:
    from workbench.i18n import Lang


class Located(InputError):
    """Another input error with the place where it happened; facts: where, error."""

    def __init__(self, where: str, error: InputError) -> None:
        """Keep the place and the error."""
        self.facts = {"where": where, "error": error}
        Exception.__init__(self, self.message(DEFAULT_LANG))

    def message(self, lang: Lang) -> str:
        """Return the place and the error's own message in `lang`."""
        error = self.facts["error"]
        inner = error.message(lang) if isinstance(error, InputError) else str(error)
        return f"{self.facts['where']}: {inner}"


class InputMissing(InputError):
    """A named file or folder does not exist; facts: where."""

    template = N_("{where}: no such file or folder.")


class InputMisspelt(InputMissing):
    """A named file does not exist, but one of nearly that name does; facts: where, near."""

    template = N_("{where}: no such file or folder. Did you mean “{near}”?")


class PatternEmpty(InputError):
    """A pattern with * or ? matches nothing; facts: where."""

    template = N_("{where}: no file matches this pattern.")


class FolderEmpty(InputError):
    """A folder holds nothing that can be read; facts: where, suffixes."""

    template = N_("{where}: no statements in this folder. Files that are read: {suffixes}.")


class NotPermitted(InputError):
    """The user may not read a file or folder; facts: where."""

    template = N_("{where}: you have no permission to read this.")


class InputUnreadable(InputError):
    """The system cannot read a file or folder; facts: where, reason (the system's words)."""

    template = N_("{where}: cannot be read ({reason}).")


class InputEmpty(InputError):
    """There is no text; facts: where."""

    template = N_("{where}: empty, there is no text to check.")


class BinaryInput(InputError):
    """A file holds no text; facts: where."""

    template = N_("{where}: this is not text. Save the statement as .txt or .md and try again.")


class NotUnicode(InputError):
    """A byte does not fit the encoding; facts: where, offset (bytes from 0), value, encoding."""

    template = N_(
        "{where}: not {encoding}: byte {offset} is 0x{value:02X}. Save it as UTF-8, or name its "
        "encoding, for example --encoding cp1252 (older Word and Excel)."
    )


class LooksUtf16(InputError):
    """A file opens with the mark of UTF-16; facts: where, value (its first byte)."""

    template = N_(
        "{where}: not UTF-8: byte 0 is 0x{value:02X}, the mark of UTF-16. Try --encoding utf-16."
    )


class EncodingUnknown(InputError):
    """Python knows no such text encoding; facts: encoding, near."""

    template = N_("unknown encoding “{encoding}”. Did you mean “{near}”?")


class NulCharacter(InputError):
    """A text holds a NUL; facts: where, offset (code points from 0)."""

    template = N_(
        "{where}: character {offset} is NUL, which no text contains. Export the text again."
    )


class LoneSurrogate(InputError):
    """A text holds half a character; facts: where, offset (code points from 0), value."""

    template = N_(
        "{where}: character {offset} is U+{value:04X}, half of a character: an emoji was cut in "
        "two. Export the text again."
    )


class TextTooLong(InputError):
    """A text is longer than any statement; facts: where, limit (code points)."""

    template = N_(
        "{where}: longer than a million characters, so not one statement. Many statements belong "
        "in .jsonl or .csv, one in each row."
    )


class FormatNotYet(InputError):
    """A document of a kind that cannot be read yet; facts: where, suffix."""

    template = N_(
        "{where}: {suffix} cannot be read yet. Save the statement as .txt or .md and try again."
    )


class TableNotYet(InputError):
    """A table of a kind that cannot be read yet; facts: where, suffix."""

    template = N_("{where}: {suffix} cannot be read yet. Save the table as .csv or .jsonl (UTF-8).")


class JsonNotLines(InputError):
    """A .json file; facts: where."""

    template = N_("{where}: .json is not read. Save it as .jsonl, one object in each line.")


class JsonBroken(InputError):
    """A text is no JSON; facts: where, column (from 1), excerpt."""

    template = N_("{where}: no valid JSON from character {column} on: “{excerpt}”.")


class RowNotObject(InputError):
    """A line is JSON, but no object; facts: where."""

    template = N_('{where}: not an object. Each line looks like {{"id": "1", "text": "…"}}.')


class TextMissing(InputError):
    """A row has no text under the text column's name; facts: where, column, near, known."""

    template = N_(
        "{where}: no “{column}”. Did you mean --text-column {near}? What the row has: {known}."
    )


class TextNotString(InputError):
    """A row's text is a number, a list or the like; facts: where, column."""

    template = N_("{where}: “{column}” is not a text.")


class IdNotString(InputError):
    """A row's id is neither a text nor a whole number; facts: where, column."""

    template = N_("{where}: “{column}” must be a text or a whole number.")


class CardNotObject(InputError):
    """A row's card is no object; facts: where."""

    template = N_('{where}: “card” must be an object, for example {{"channel": "instagram"}}.')


class ApologyUnknown(InputError):
    """A row's is_apology is neither yes nor no; facts: where, value."""

    template = N_("{where}: is_apology is “{value}”, but must be true or false (or yes, no).")


class ColumnMissing(InputError):
    """A table lacks the text column; facts: where, column, near, known."""

    template = N_(
        "{where}: no column “{column}”. Did you mean --text-column {near}? Columns here: {known}."
    )


class ColumnTwice(InputError):
    """A table has two columns of one name; facts: where, column."""

    template = N_("{where}: two columns are called “{column}”. Rename one.")


class CsvBroken(InputError):
    """A row is no CSV; facts: where, limit (code points of a cell)."""

    template = N_(
        "{where}: not valid CSV: a quotation mark is not closed or not doubled, or a cell has "
        "more than a million characters."
    )


class CellsTooMany(InputError):
    """A row has more cells than the table has columns; facts: where, cells, columns."""

    template = N_(
        "{where}: {cells} cells, but {columns} columns. A text with commas or semicolons must "
        'stand in quotation marks ("…").'
    )


class FrontMatterOpen(InputError):
    """A front matter has no closing line; facts: where."""

    template = N_("{where}: the front matter is not closed. Put a line --- after its last key.")


class FrontMatterLine(InputError):
    """A line of the front matter is no `key: value`; facts: where, text."""

    template = N_(
        "{where}: “{text}” is not “key: value”, as each line of the front matter must be."
    )


class FrontMatterTwice(InputError):
    """A key stands twice in the front matter; facts: where, key."""

    template = N_("{where}: {key} stands here a second time. Delete one of the two lines.")


class SuppressionsNotList(InputError):
    """A suppression file or key holds no list; facts: where."""

    template = N_(
        "{where}: suppressions must be a list, for example "
        '[{{"rule": "tapi", "fingerprint": "…", "reason": "why", "by": "your name"}}]'
    )
