"""One text in, one report out."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench import __version__
from workbench.errors import RuleUnknown
from workbench.i18n import DEFAULT_LANG, N_, Lang, translator
from workbench.indonesian.counts import Counts, lix
from workbench.linter.analysis import Analyser
from workbench.linter.frontmatter import text_start
from workbench.linter.judge import find_all, find_components, settle_components
from workbench.linter.notices import notices
from workbench.linter.scope import answers_harm
from workbench.linter.severity import off_reason, severity_of
from workbench.linter.suppress import suppressed
from workbench.linter.wording import Writer
from workbench.model import COMPONENT_LABELS, Report, Skipped, Statement
from workbench.packs import load_packs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.checks.document import Document, Paragraph
    from workbench.model import Component, Finding
    from workbench.packs import Pack, Rule

NOT_AN_APOLOGY: Final = N_("the text answers no harm, so no rule judges it")
# A vague remedy is no part that a good statement has, so it cannot be missing.
_WANTED: Final = tuple(label for label in COMPONENT_LABELS if label != "vague-remedy")


class Linter:
    """Judges statements with one pack in one language; keep it, building it costs time.

    `select` and `ignore` take rule ids or families. Not thread-safe.
    """

    def __init__(
        self,
        pack: Pack | None = None,
        *,
        lang: Lang = DEFAULT_LANG,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
    ) -> None:
        """Choose the rules. Raises `RuleUnknown` for a name that is neither rule nor family."""
        self.pack = pack or load_packs()
        self.lang = lang
        self.rules = tuple(chosen(self.pack, tuple(select), tuple(ignore)))
        self._analyser = Analyser(self.pack)
        self._last: dict[str, Paragraph] = {}

    def lint(self, statement: Statement) -> Report:
        """Judge one statement.

        Paragraphs that the last statement held as well are not analysed again, so a change in a
        long draft costs its own paragraph only; the report is the same as a fresh one.
        """
        document = self._analyser.document(statement.text, text_start(statement.text), self._last)
        self._last = {paragraph.text: paragraph for paragraph in document.paragraphs}
        return self._report(statement, document)

    def lint_many(self, statements: Iterable[Statement]) -> Iterator[Report]:
        """Judge statements one by one in flat memory; nothing is remembered across texts."""
        for statement in statements:
            text = statement.text
            yield self._report(statement, self._analyser.document(text, text_start(text)))

    def _report(self, statement: Statement, document: Document) -> Report:
        settle_components(document, self.pack)
        forced = statement.is_apology
        is_apology = answers_harm(document.labels, self.pack.scope) if forced is None else forced
        findings, skipped = (
            self._judged(statement, document) if is_apology else ((), self._silent())
        )
        components = tuple(find_components(document, self.pack))
        findings, unused = suppressed(findings, statement.suppressions)
        return Report(
            id=statement.id,
            source=statement.source,
            text=statement.text,
            text_sha256=hashlib.sha256(statement.text.encode(errors="surrogatepass")).hexdigest(),
            is_apology=is_apology,
            is_apology_source="auto" if forced is None else "caller",
            card=statement.card,
            findings=findings,
            components=components,
            missing=missing(document) if is_apology else (),
            metrics=metrics(document, components),
            skipped=skipped,
            pack=self.pack.info,
            lang=self.lang,
            engine=engine(),
            unused_suppressions=unused,
            notices=tuple(notices(statement.text, self.lang)),
        )

    def _judged(
        self, statement: Statement, document: Document
    ) -> tuple[tuple[Finding, ...], tuple[Skipped, ...]]:
        card, judging, skipped = statement.card, [], []
        for rule in self.rules:
            if reason := off_reason(rule, document, card, self.lang):
                skipped.append(Skipped(rule.id, reason))
            else:
                judging.append(rule)
        writer = Writer(statement, document, self.lang)
        findings = [
            writer.finding(rule, one, severity)
            for rule, one in find_all(document, card, judging)
            if (severity := severity_of(rule, document, card, one.sentence))
        ]
        findings.sort(key=lambda f: (f.start, f.end, f.rule))
        return tuple(findings), tuple(skipped)

    def _silent(self) -> tuple[Skipped, ...]:
        reason = translator(self.lang)(NOT_AN_APOLOGY)
        return tuple(Skipped(rule.id, reason) for rule in self.rules)


def chosen(pack: Pack, select: Sequence[str], ignore: Sequence[str]) -> Iterator[Rule]:
    """Yield the pack's rules that are selected (all when none is named) and not ignored."""
    families = {rule.family for rule in pack.rules.values()}
    for name in (*select, *ignore):
        if name not in pack.rules and name not in families:
            raise RuleUnknown(name, [*pack.rules, *sorted(families)])
    for rule in pack.rules.values():
        named = {rule.id, rule.family}
        if (not select or named.intersection(select)) and not named.intersection(ignore):
            yield rule


def missing(document: Document) -> tuple[str, ...]:
    """Return the labels of the components that no sentence has."""
    return tuple(label for label in _WANTED if label not in document.labels)


def metrics(document: Document, components: Sequence[Component]) -> dict[str, float | int | None]:
    """Return counts of the text; LIX is a figure to compare, never a grade."""
    words, long_words, syllables = (
        (sum(column) for column in zip(*(p.counts for p in document.paragraphs), strict=True))
        if document.paragraphs
        else (0, 0, 0)
    )
    sentences = len(document.sentences)
    return {
        "words": words,
        "sentences": sentences,
        "syllables": syllables,
        "lix": lix(Counts(words, long_words, syllables), sentences),
        "apologies": sum(component.label == "apology" for component in components),
    }


@cache
def engine() -> str:
    """Return the linter's version and its learned model's hash (none yet)."""
    return f"{__version__}+none"
