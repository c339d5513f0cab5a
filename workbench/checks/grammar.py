r"""The small language of patterns over words: text to nodes.

mohon (maaf|ampun)      words in their normal form; alternatives
ganti+                  a verb stem in its active, passive and bare forms
{harm}                  a word class
kami?  {we}?  (a|b)?    optional
*3  **8                 up to 3 tokens within the clause; up to 8 of any kind
!{agent}  !(x|y)        not followed by        ~tidak  ~{negation}   not preceded by (one word)
<number>                a kind of token (money, date, time, phone, address, emoji …)
, . : ; ? " ( )         marks; write \? \( \) for the mark itself
^ $                     the sentence's edges   [ … ]                the part to report
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.checks import nodes
from workbench.checks.inflect import forms
from workbench.indonesian.alphabet import ANY_KNOWN, KINDS
from workbench.indonesian.normal import normal_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.checks.nodes import Node

_TOKEN: Final = re.compile(
    r"""(?P<not>[!~])?(?:
        (?P<open>\() | (?P<close>\)(?P<closeopt>\?)?) | (?P<bar>\|)
        | (?P<report>\[) | (?P<reported>\])
        | (?P<gap>\*\*?)(?P<most>\d+)
        | \{(?P<cls>[a-z][\w-]*)\}(?P<clsopt>\?)?
        | <(?P<kind>[a-z]+)>(?P<kindopt>\?)?
        | (?P<edge>[\^$])
        | (?P<word>[^\W_][\w'.&/-]*)(?P<verb>\+)?(?P<wordopt>\?)?
        | \\(?P<escaped>[?()]) | (?P<mark>[,.:;"…/%-])
    )\s*""",
    re.VERBOSE,
)
_ANY_WORD: Final = f"[{KINDS['word']}{ANY_KNOWN}]"
_START: Final = nodes.Raw(f"(?<![^\n])[\"'(•*{KINDS['list']}{KINDS['emoji']}-]*")
_END: Final = nodes.Raw(f"[\"').!?…{KINDS['emoji']}]*(?![^\n])")


class PatternWrong(ValueError):
    """A pattern cannot be read; the message says where and how to mend it."""


class Parser:
    """Turns one pattern into nodes; word classes come from `resolve`."""

    def __init__(self, source: str, resolve: Callable[[str], Node]) -> None:
        """Split the source into lexical tokens, refusing what is none."""
        self._source = source
        self._resolve = resolve
        self._tokens: list[re.Match[str]] = []
        at = len(source) - len(source.lstrip())
        while at < len(source):
            match = _TOKEN.match(source, at)
            if not match:
                raise self._wrong(f"cannot read “{source[at : at + 10]}”")
            self._tokens.append(match)
            at = match.end()
        self._at = 0

    def parse(self) -> Node:
        """Return the whole pattern as one node."""
        node = self._either()
        if self._at < len(self._tokens):
            raise self._wrong(f"“{self._tokens[self._at][0].strip()}” closes nothing")
        return node

    def _wrong(self, hint: str) -> PatternWrong:
        return PatternWrong(f"{hint} in the pattern “{self._source}”")

    def _either(self) -> Node:
        options = [self._sequence()]
        while self._peek("bar"):
            self._at += 1
            options.append(self._sequence())
        return options[0] if len(options) == 1 else nodes.Either(tuple(options))

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while self._at < len(self._tokens) and not self._peek("bar", "close", "reported"):
            parts.append(self._part())
        if not parts:
            raise self._wrong("an empty alternative")
        return parts[0] if len(parts) == 1 else nodes.Sequence(tuple(parts))

    def _peek(self, *groups: str) -> bool:
        if self._at >= len(self._tokens):
            return False
        token = self._tokens[self._at]
        return any(token[group] is not None for group in groups)

    def _part(self) -> Node:
        token = self._tokens[self._at]
        self._at += 1
        node, optional = self._atom(token)
        if token["not"]:
            edges = nodes.NOT_AHEAD if token["not"] == "!" else nodes.NOT_BEHIND
            return nodes.Wrapped(node, *edges)
        return nodes.Wrapped(node, *nodes.OPTIONAL) if optional else node

    def _atom(  # noqa: PLR0911  # one return a part of the language
        self, token: re.Match[str]
    ) -> tuple[Node, bool]:
        if token["open"]:
            return self._group("close", "closeopt")
        if token["report"]:
            node, _ = self._group("reported", None)
            return nodes.Wrapped(node, *nodes.REPORTED), False
        if token["gap"]:
            return nodes.gap(int(token["most"]), any_token=token["gap"] == "**"), False
        if token["cls"]:
            return self._resolve(token["cls"]), bool(token["clsopt"])
        if token["kind"]:
            return self._kind(token["kind"]), bool(token["kindopt"])
        if token["word"]:
            return nodes.Words(self._spellings(token)), bool(token["wordopt"])
        return self._mark(token), False

    def _group(self, close: str, optional: str | None) -> tuple[Node, bool]:
        node = self._either()
        if not self._peek(close):
            raise self._wrong("a bracket is not closed")
        token = self._tokens[self._at]
        self._at += 1
        return node, bool(optional and token[optional])

    def _kind(self, name: str) -> Node:
        if name == "any":
            return nodes.Raw(".")
        if name not in KINDS:
            raise self._wrong(f"<{name}> is no kind of token (known: {', '.join(KINDS)}, any)")
        return nodes.Raw(_ANY_WORD if name == "word" else KINDS[name])

    def _spellings(self, token: re.Match[str]) -> frozenset[str]:
        stem = token["word"].lower()
        words = forms(stem) if token["verb"] else {stem}
        return frozenset(map(normal_form, words))

    def _mark(self, token: re.Match[str]) -> Node:
        if token["edge"]:
            return _START if token["edge"] == "^" else _END
        if mark := token["escaped"] or token["mark"]:
            return nodes.Raw(re.escape(mark))
        raise self._wrong(f"“{token[0].strip()}” stands where a word should")


def parse(source: str, resolve: Callable[[str], Node]) -> Node:
    """Return the nodes of a pattern.

    Raises `PatternWrong` with the place; `resolve` raises it for a class that is not there.
    """
    return Parser(source, resolve).parse()
