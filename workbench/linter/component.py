"""The spaCy component `workbench_roles`: findings and components as spans of any Doc."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.language import Language

from workbench.linter.linter import Linter
from workbench.model import Card, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

SPANS_KEY: Final = "workbench"


class Roles:
    """Fills `doc.spans["workbench"]`; a span's label is a rule id or a component label."""

    def __init__(self, card: dict[str, str], *, is_apology: bool | None) -> None:
        """Build a linter of its own."""
        self._linter = Linter()
        self._card = Card.of(card)
        self._is_apology = is_apology

    def __call__(self, doc: Doc) -> Doc:
        """Lint the doc's text and mark the tokens that findings and components touch."""
        statement = Statement(text=doc.text, card=self._card, is_apology=self._is_apology)
        report = self._linter.lint(statement)
        marks = [(c.start, c.end, c.label) for c in report.components]
        marks += [(f.start, f.end, f.rule) for f in report.findings if f.scope == "span"]
        spans = [doc.char_span(a, b, label=name, alignment_mode="expand") for a, b, name in marks]
        doc.spans[SPANS_KEY] = [span for span in spans if span is not None]
        return doc


@Language.factory("workbench_roles", default_config={"card": {}, "is_apology": None})
def create_roles(nlp: Language, name: str, card: dict[str, str], is_apology: bool | None) -> Roles:  # noqa: ARG001  # spaCy's factory signature
    """Build the component for `nlp.add_pipe("workbench_roles")`."""
    return Roles(card, is_apology=is_apology)
