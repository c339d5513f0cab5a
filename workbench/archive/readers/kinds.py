"""Which suffix holds what."""

from __future__ import annotations

from typing import Final

TEXTS: Final = frozenset({".txt", ".md"})
LINES: Final = frozenset({".jsonl"})
TABLES: Final = frozenset({".csv"})
READ_NOW: Final = TEXTS | LINES | TABLES

DOCUMENTS_LATER: Final = frozenset(
    {".html", ".htm", ".eml", ".docx", ".doc", ".odt", ".rtf", ".pdf"}
)
TABLES_LATER: Final = frozenset({".xlsx", ".xls", ".ods", ".parquet"})

# What a folder may hold that somebody means to be checked; a named file may be of any kind.
IN_FOLDERS: Final = READ_NOW | DOCUMENTS_LATER | TABLES_LATER

# A statement's file name and this is the file of its suppressions.
SUPPRESSIONS: Final = ".suppressions.json"
