"""Whether a text answers harm at all, decided from the text alone.

A plain sum, so that anybody can add it up: each label found in the text (component, rule or role)
counts once with its weight; above zero the text is an apology or a crisis response.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.checks.document import Document
    from workbench.packs import Pack


def answers_harm(document: Document, pack: Pack) -> bool:
    """Weigh the labels found in the text; the weights are the pack's data (scope.yaml)."""
    weights = pack.scope_weights
    return pack.scope_bias + sum(weights.get(label, 0.0) for label in document.labels) > 0
