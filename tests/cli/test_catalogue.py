from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.shell import workbench
from workbench.packs import load_packs

if TYPE_CHECKING:
    from pathlib import Path


def test_every_rule_is_listed_under_its_family(tmp_path: Path) -> None:
    done = workbench("rules", cwd=tmp_path)
    pack = load_packs()
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    for rule in pack.rules.values():
        line = next(line for line in lines if line.startswith(f"  {rule.id} "))
        family = next(i for i, text in enumerate(lines) if text == rule.family)
        assert family < lines.index(line)
        assert rule.title["en"].split()[0] in line
    assert lines[-1] == (
        f"Pack {pack.name} {pack.version}, rules: {len(pack.rules)}. About one of them: workbench "
        "explain RULE"
    )


def test_the_same_as_json_in_either_language(tmp_path: Path) -> None:
    pack = load_packs()
    for lang in ("en", "id"):
        done = workbench("rules", "--format", "json", cwd=tmp_path, lang=lang)
        data = json.loads(done.out)
        assert data["pack"]["sha256"] == pack.sha256
        assert {row["id"]: row["title"] for row in data["rules"]} == {
            rule.id: rule.title[lang] for rule in pack.rules.values()
        }


def test_a_rule_is_explained_with_all_that_it_rests_on(tmp_path: Path) -> None:
    rule = load_packs().rules["conditional"]
    done = workbench("explain", "conditional", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    said = " ".join(done.out.split())
    for text in (rule.title, rule.message, rule.why, rule.wrong_when):
        assert " ".join(text["en"].split()) in said
    for evidence in rule.evidence:
        assert f"[{evidence.grade}] {' '.join(evidence.source.split())}" in said
    assert "→ error: phase = apology" in said
    headings = [line for line in done.out.splitlines() if line and not line.startswith(" ")]
    assert headings[2:] == [
        "What it says",
        "Why",
        "What to do",
        "When it is wrong",
        "Severity",
        "Evidence",
        "Fires",
        "Stays silent",
    ]


def test_every_rule_can_be_explained(tmp_path: Path) -> None:
    from rich.console import Console  # noqa: PLC0415  # the other tests need no screen

    from workbench.cli.explanation import explanation  # noqa: PLC0415  # likewise

    for rule in load_packs().rules.values():
        for lang in ("id", "en"):
            console = Console(width=60, file=(tmp_path / "x").open("w", encoding="utf-8"))
            with console.file:
                console.print(explanation(rule, lang))


def test_an_unknown_rule_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    assert workbench("explain", "conditionl", cwd=tmp_path) == (
        2,
        "",
        (
            "workbench: unknown rule “conditionl”. Did you mean “conditional”? `workbench rules` "
            "lists all of them.\n"
        ),
    )
