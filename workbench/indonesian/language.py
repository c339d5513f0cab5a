"""The slim spaCy language: a short tokenizer without special cases, under a code of its own.

`spacy.blank("id")` spends seconds on 15,614 hyphen exceptions and splits `PT.` and dates. Ours
keeps such chunks whole with one `token_match`, so it needs no special case; special cases would
also stop spaCy's tokenizer from caching (measured: 1.1 instead of 7.3 µs a word on new text).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from spacy.attrs import NORM
from spacy.language import BaseDefaults, Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry
from spacy.vocab import Vocab

from workbench.indonesian.alphabet import EMOJI
from workbench.indonesian.data import language_data
from workbench.indonesian.normal import normal_form, normaliser

if TYPE_CHECKING:
    from collections.abc import Callable

CODE: Final = "id_workbench"

_OPEN = r"""[\[("'“”‘’«»<{*_~`¿¡…,;:!?/|•·–—+=&-]"""
_CLOSE = r"""[\])"'“”‘’«»>}*_~`…,;:!?/|•·–—+=&-]"""
_JOINED = f"[\ufe0e\ufe0f\u20e3]|[\U0001f3fb-\U0001f3ff]|\u200d{EMOJI}"
_EMOJI = f"(?:[\U0001f1e6-\U0001f1ff]{{2}}|{EMOJI}(?:{_JOINED})*)"
_INVISIBLE = "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
# A smiley such as :) or =D at the edge of a chunk; Indonesian customer care writes ":)^DS".
_SMILEY = r"[:;=]-?[)(DPp]+"
_URL = r"(?:https?://|www\.)\S*[^\s.,;:!?)\]\"'”’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DOMAIN = (
    r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|net|org|info|example|io|gov|edu|app|me)(?:/[\w./?=&%-]*\w)?"
)
_NUMBER = r"(?:rp\.?|idr|usd|us\$|\$|€|\+)?\d+(?:[.,:/-]\d+)*(?:[.,]-)?(?:%|x\d+|[a-z]{1,3}\d?)?"
_HANDLE = r"[@#]\w+(?:\.\w+)*"
_SPELLED = r"(?:[a-z]\.)+(?:[a-z]\.?)?"


def _token_match(abbreviations: frozenset[str]) -> re.Pattern[str]:
    """Compile what is one token whole: words, abbreviations, addresses, numbers.

    Plain words come first: nine in ten chunks are nothing else and need no other expression. The
    flag stands inside, because spaCy saves a tokenizer's patterns without their flags.
    """
    short = _any_of(abbreviations)
    list_sign = r"\d{1,2}[.)]"  # "1." opens a list item, or ends a sentence: the splitter decides
    whole = (short, _URL, _DOMAIN, _NUMBER, _HANDLE, _SPELLED, "s/d", list_sign)
    return re.compile(f"(?:[^\\W\\d_]+|(?i:{'|'.join(whole)}))\\Z")


def _any_of(words: frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def _infixes() -> re.Pattern[str]:
    letters = r"[^\W\d_]"
    return re.compile(
        f'{_EMOJI}|{_INVISIBLE}|\\.{{2,}}|[…“”"()\\[\\]!?]+'
        f"|(?<={letters})[,;:/|=&+—–](?={letters}|\\d)|(?<=\\d)[,;:/](?={letters})"
        f"|(?<={letters}{{2}})\\.(?={letters}{{2}}|\\d)|—|--"
    )


def _prefixes(abbreviations: frozenset[str]) -> re.Pattern[str]:
    glued = f"(?i:{_any_of(abbreviations)})(?=\\d)"  # pk.15.00
    return re.compile(
        f"^(?:{glued}|{_EMOJI}|{_INVISIBLE}|{_SMILEY}|\\.{{2,}}|\\^(?=\\w)|{_OPEN}|\\.)"
    )


def _suffixes() -> re.Pattern[str]:
    return re.compile(f"(?:{_EMOJI}|{_INVISIBLE}|{_SMILEY}|\\.{{2,}}|{_CLOSE}|\\.)$")


def create_tokenizer(vocab: Vocab) -> Tokenizer:
    """Return the tokenizer for `vocab`; every chunk of non-space characters is cached."""
    data = language_data()
    return Tokenizer(
        vocab,
        rules={},
        prefix_search=_prefixes(data.abbreviations).search,
        suffix_search=_suffixes().search,
        infix_finditer=_infixes().finditer,
        token_match=_token_match(data.abbreviations).match,
        max_cache_size=10**6,
    )


@registry.tokenizers("workbench.IndonesianTokenizer.v1")
def _tokenizer_factory() -> Callable[[Language], Tokenizer]:
    return lambda nlp: create_tokenizer(nlp.vocab)


class IndonesianDefaults(BaseDefaults):
    """Defaults of the language: normal forms from the lexicon, no exceptions, no stop words."""

    config: Any = {  # noqa: RUF012  # spaCy declares these as plain attributes
        "nlp": {"tokenizer": {"@tokenizers": "workbench.IndonesianTokenizer.v1"}},
    }
    tokenizer_exceptions: Any = {}  # noqa: RUF012  # likewise
    stop_words: Any = set()  # noqa: RUF012  # likewise
    lex_attr_getters: Any = {**BaseDefaults.lex_attr_getters, NORM: normal_form}  # noqa: RUF012  # likewise


class IndonesianWorkbench(Language):
    """Indonesian as Workbench reads it; `spacy.blank("id")` stays spaCy's own."""

    lang = CODE
    Defaults = IndonesianDefaults


def create_language() -> Language:
    """Return a new blank pipeline of the language, for use with spaCy's own API."""
    return IndonesianWorkbench()


def create_lean_tokenizer() -> Tokenizer:
    """Return a tokenizer on a vocabulary of its own that computes only what linting reads.

    A full vocabulary runs some twenty attribute functions for each new word; ours one.
    """
    return create_tokenizer(Vocab(lex_attr_getters={NORM: normaliser()}))
