"""Reports built by hand, so that these tests need neither rules nor linter."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from workbench.model import (
    Card,
    Component,
    Finding,
    Fix,
    Notice,
    PackInfo,
    Report,
    Severity,
    Skipped,
    Suppression,
)
from workbench.report import RuleText

BAD = (
    "Kami mohon maaf 🙏🏽, tapi keterlambatan ini sepenuhnya ulah oknum kurir di luar kendali kami."
    "\n\nKepada anda yang terdampak, dana akan kami kembalikan secepatnya. 👨‍👩‍👧 "
    "<script>alert(1)</script>"
)


def finding(text: str, quote: str, rule: str, **values: Any) -> Finding:  # noqa: ANN401  # by field
    """Build a finding on the first occurrence of `quote`; "" means the whole statement."""
    start = text.index(quote) if quote else len(text)
    plain: dict[str, Any] = {
        "family": "defensive",
        "severity": Severity.WARNING,
        "scope": "span" if quote else "document",
        "message": f"Message of {rule}.",
        "why": f"Readers who were harmed take {rule} for an excuse.",
        "suggestion": f"Write it without {rule}.",
        "found_by": "pattern" if quote else "document",
        "fingerprint": hashlib.sha256(ascii(rule + quote).encode()).hexdigest()[:16],
    }
    return Finding(
        rule=rule, start=start, end=start + len(quote), text=quote, **{**plain, **values}
    )


def component(text: str, quote: str, label: str) -> Component:
    """Build a component on the first occurrence of `quote`."""
    start = text.index(quote)
    return Component(label, start, start + len(quote))


def report(text: str, **values: Any) -> Report:  # noqa: ANN401  # by field
    """Build a report about `text`, empty unless `values` say otherwise."""
    plain: dict[str, Any] = {
        "id": "-",
        "source": None,
        "text": text,
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "is_apology": True,
        "is_apology_source": "auto",
        "card": Card(),
        "findings": (),
        "components": (),
        "missing": (),
        "metrics": {"words": 24, "sentences": 3, "syllables": 61, "lix": 41.25, "apologies": 1},
        "skipped": (),
        "pack": PackInfo("id", "0.1.0", "ab" * 32),
        "lang": "en",
        "engine": "0.1.0+none",
    }
    return Report(**{**plain, **values})


def bad() -> Report:
    """Build a report with everything in it: overlaps, emoji, markup, decisions, notices."""
    denied = Suppression("flippant", "f" * 16, "Our customers write like this, too.", "Sari")
    unused = Suppression("promo", "0" * 16, "Voucher is compensation.", "Budi")
    findings = (
        finding(
            BAD,
            "tapi keterlambatan ini sepenuhnya ulah oknum kurir di luar kendali kami",
            "tapi",
            family="qualifier",
            severity=Severity.ERROR,
            found_by="both",
            probability=0.93,
        ),
        finding(BAD, "ulah oknum kurir di luar kendali kami", "blame-other"),
        finding(BAD, "di luar kendali", "minimise", baselined=True),
        finding(
            BAD,
            "anda",
            "mixed-address",
            family="address",
            severity=Severity.NOTE,
            fix=Fix(BAD.index("anda"), BAD.index("anda") + 4, "Anda"),
        ),
        finding(BAD, "👨‍👩‍👧", "flippant", family="tone", suppressed=denied),
        finding(BAD, "", "missing-responsibility", family="missing", severity=Severity.ERROR),
        finding(BAD, "", "missing-prevention", family="missing", suggestion=None),
    )
    return report(
        BAD,
        id="siaran-1",
        source="siaran/pers 1.txt",
        findings=findings,
        components=(
            component(BAD, "Kami mohon maaf", "apology"),
            component(BAD, "dana akan kami kembalikan", "remedy"),
        ),
        missing=("responsibility", "prevention"),
        skipped=(
            Skipped("promo", "Switched off by you & <others>."),
            Skipped("vague-deadline", "The card says phase holding."),
        ),
        notices=(Notice("zero-width", 17, 18, "A zero-width character stands here."),),
        unused_suppressions=(unused,),
    )


def good() -> Report:
    """Build a report without findings."""
    text = "Kami salah menagih 40 pelanggan pada 3 Mei. Kami minta maaf; dana kembali 5 Mei."
    return report(
        text,
        id="siaran-2",
        source="siaran/baik.txt",
        components=(
            component(text, "Kami salah menagih", "responsibility"),
            component(text, "Kami minta maaf", "apology"),
            component(text, "dana kembali", "remedy"),
            component(text, "5 Mei", "timeline"),
        ),
    )


def greeting() -> Report:
    """Build a report about a text that is no apology."""
    return report("Mohon maaf lahir dan batin.", is_apology=False, metrics={"words": 5})


def surrogate() -> Report:
    """Build a report about a text that UTF-8 cannot hold, with a finding on the bad character."""
    text = "Maaf \ud83d ya, \x1b[31mmerah\u202e!"
    return report(text, id="=1+1", findings=(finding(text, "\ud83d", "flippant"),))


def many() -> list[Report]:
    """Build one report of each sort."""
    return [bad(), good(), greeting(), surrogate(), replace(report(""), id="kosong")]


def rules() -> tuple[RuleText, ...]:
    """Build the texts of two rules; the others stay unknown, as after a removed pack."""
    return (
        RuleText(
            "tapi",
            "qualifier",
            "The “but” that takes it back",
            "What follows “tapi” takes the apology back.",
            "Readers keep what comes last.",
            "It leads into a remedy.",
            Severity.WARNING,
            ("Benoit 1997 (C): typology of image repair",),
        ),
        RuleText("blame-other", "defensive", "Blames somebody else", "Blame moves on.", "Why <b>."),
    )
