"""Whether a text answers harm at all, decided from the text alone.

A sum that anybody can add up: each label found in the text (component, rule or role) counts once
with its weight, further signs of the same kind count less; above zero the text is an apology or a
crisis response. Weights and kinds are the pack's data (scope.yaml).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from workbench.packs.values import Scope


def answers_harm(labels: AbstractSet[str], scope: Scope) -> bool:
    """Tell whether the labels found in a text add up to more than zero."""
    weighed = scope.weights.keys() & labels
    total = scope.bias if weighed.intersection(scope.core) else scope.bias + scope.bare
    for kind in scope.kinds:
        strongest_first = sorted(
            (scope.weights[x] for x in weighed.intersection(kind)), reverse=True
        )
        total += sum(weight * scope.repeat**n for n, weight in enumerate(strongest_first))
        weighed = weighed.difference(kind)
    return total + sum(scope.weights[label] for label in sorted(weighed)) > 0
