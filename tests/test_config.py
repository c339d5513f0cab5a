from __future__ import annotations

from pathlib import Path

import pytest

from workbench.config import KEYS, Config, load_config
from workbench.errors import InputError


def load(folder: Path, **environ: str) -> Config:
    return load_config(folder, environ)


def refused(folder: Path, **environ: str) -> str:
    with pytest.raises(InputError) as caught:
        load(folder, **environ)
    return caught.value.message("en")


def test_without_a_file_everything_is_the_default(tmp_path: Path) -> None:
    config = load(tmp_path)
    assert config == Config()
    assert {config.origin(key) for key in KEYS} == {"default"}


def test_the_nearest_file_upward_holds(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    far, near = tmp_path / "workbench.toml", tmp_path / "a" / "workbench.toml"
    far.write_text('lang = "en"\nfail_on = "note"\n', encoding="utf-8")
    near.write_text('fail_on = "warning"\n', encoding="utf-8")
    config = load(below)
    assert (config.lang, config.fail_on) == ("id", "warning")
    assert config.origin("fail_on") == str(near)
    assert config.origin("lang") == "default"


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "workbench.toml").write_text(
        """
        lang = "en"
        format = "sarif"
        fail_on = "never"
        select = ["missing", "tapi"]
        ignore = "promo"
        pack = ["aturan", "/lain"]
        encoding = "cp1252"
        text_column = "isi"
        id_column = "nomor"

        [card]
        channel = "x"
        data_or_safety = true
        """,
        encoding="utf-8",
    )
    config = load(tmp_path)
    assert config == Config(
        lang="en",
        format="sarif",
        fail_on="never",
        select=("missing", "tapi"),
        ignore=("promo",),
        pack=(str(tmp_path / "aturan"), "/lain"),
        card={"channel": "x", "data_or_safety": "yes"},
        encoding="cp1252",
        text_column="isi",
        id_column="nomor",
        origins=config.origins,
    )
    assert set(config.origins) == set(KEYS)


def test_a_project_file_counts_when_it_has_our_table(tmp_path: Path) -> None:
    below = tmp_path / "a"
    below.mkdir()
    project = tmp_path / "pyproject.toml"
    project.write_text('[tool.workbench]\nfail_on = "note"\n', encoding="utf-8")
    (below / "pyproject.toml").write_text("[tool.ruff]\n", encoding="utf-8")
    assert load(below).origin("fail_on") == str(project)
    (tmp_path / "workbench.toml").write_text('fail_on = "never"\n', encoding="utf-8")
    assert load(below).fail_on == "never", "our own file wins in the same folder"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "workbench.toml").write_text('lang = "id"\n', encoding="utf-8")
    config = load(tmp_path, WORKBENCH_LANG="en")
    assert (config.lang, config.origin("lang")) == ("en", "WORKBENCH_LANG")
    assert load(tmp_path, WORKBENCH_LANG="").lang == "id"


def test_an_unknown_language_in_the_environment_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, WORKBENCH_LANG="in") == (
        "WORKBENCH_LANG: “in” is no value of lang. Did you mean “id”? Possible: id, en."
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            'fail_onn = "note"',
            (
                "{file}: unknown key “fail_onn”. Did you mean “fail_on”? Known keys: lang, format, "
                "fail_on, select, ignore, pack, card, encoding, text_column, id_column."
            ),
        ),
        (
            'format = "jsn"',
            (
                "{file}: “jsn” is no value of format. Did you mean “json”? Possible: text, json, "
                "jsonl, sarif, html, csv."
            ),
        ),
        ("encoding = 5", '{file}: encoding must look like this: encoding = "…"'),
        ("select = [1]", '{file}: select must look like this: select = ["…", "…"]'),
        ('card = "x"', '{file}: card must look like this: card = {{channel = "press"}}'),
        (
            "card = {chanel = 'x'}",
            (
                "{file}: unknown key “card.chanel”. Did you mean “channel”? Known keys: phase, "
                "cluster, cause, harm, data_or_safety, channel."
            ),
        ),
        (
            "card = {harm = 3}",
            (
                "{file}: “3” is no value of card.harm. Did you mean “severe”? Possible: minor, "
                "moderate, severe."
            ),
        ),
        ('lang = "en"\nfail_on = \n', "{file}:2: this line is not valid TOML."),
        ('lang = "en"\nx', "{file}:2: this line is not valid TOML."),
        ('lang = "\udce4"', "{file}:1: this line is not valid TOML."),
    ],
    ids=["key", "value", "text", "names", "card", "card key", "card value", "toml", "end", "bytes"],
)
def test_what_is_wrong_is_named_with_file_and_key(
    tmp_path: Path, content: str, message: str
) -> None:
    file = tmp_path / "workbench.toml"
    file.write_bytes(content.encode(errors="surrogateescape"))
    assert refused(tmp_path) == message.format(file=file)


def test_a_folder_with_the_files_name_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "workbench.toml").mkdir()
    assert load(tmp_path) == Config()


def test_paths_in_the_checkout_are_absolute() -> None:
    assert all(Path(place).is_absolute() for place in load(Path()).origins.values())
