"""The spaCy component."""

from __future__ import annotations

import spacy

from workbench.indonesian import create_language

TEXT = "Kami mohon maaf jika ada yang tersinggung."


def test_the_component_is_found_by_its_name_and_fills_the_spans() -> None:
    """`nlp.add_pipe("workbench_roles")` works on our language through the entry point."""
    nlp = create_language()
    nlp.add_pipe("workbench_roles", config={"is_apology": True})
    doc = nlp(TEXT)
    found = {(span.text, span.label_) for span in doc.spans["workbench"]}
    assert ("jika ada yang tersinggung", "conditional") in found


def test_the_component_works_on_any_pipeline() -> None:
    """Spans are aligned to whatever tokens the pipeline has."""
    nlp = spacy.blank("xx")
    nlp.add_pipe("workbench_roles", config={"is_apology": True})
    doc = nlp(TEXT)
    assert {"apology", "conditional"} <= {span.label_ for span in doc.spans["workbench"]}
