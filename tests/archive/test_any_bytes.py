from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from workbench.archive import ReadOptions, read
from workbench.errors import InputError
from workbench.model import Statement

ROWS = st.lists(
    st.sampled_from([*'{}[]":,;\n\r\t\\#', "text", "id", "card", "---", "null", "Maaf"])
)
BYTES = st.binary(max_size=200) | ROWS.map("".join).map(str.encode)


@given(BYTES, st.sampled_from(["md", "txt", "jsonl", "csv"]), st.sampled_from(["utf-8", "utf-16"]))
@example(b"---\nphase", "md", "utf-8")
@example(b"\xff\xfe\x00\xd8", "csv", "utf-16")
@example(b"text\n\r\r", "csv", "utf-8")
def test_any_bytes_give_statements_or_errors_that_can_be_told(
    raw: bytes, suffix: str, encoding: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"x.{suffix}"
        file.write_bytes(raw)
        found = list(read([str(file)], ReadOptions(encoding=encoding)))
    assert found, "nothing is passed over in silence"
    for item in found:
        if isinstance(item, Statement):
            item.text.encode()
            assert item.text.strip()
        else:
            assert isinstance(item, InputError)
            assert item.message("en")
            assert item.message("id")
