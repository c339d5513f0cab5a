"""Drive a page in headless Chromium: it lies unchanged, policy and all, in a frame of our own."""

from __future__ import annotations

import json
import shutil
import subprocess
from html import escape, unescape
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=4000",
    "--dump-dom",
)
_HARNESS: Final = """<!doctype html><meta charset="utf-8">
<iframe width="{width}" height="800" srcdoc="{page}"></iframe><pre id="result"></pre>
<script>
addEventListener("load", async () => {{
  const frame = document.querySelector("iframe"), page = frame.contentDocument;
  const all = (s) => [...page.querySelectorAll(s)], one = (s) => page.querySelector(s);
  const shown = (s) => all(s).filter((node) => node.checkVisibility()).length;
  const fire = (node, type, more = {{}}) => node.dispatchEvent(
    new frame.contentWindow.PointerEvent(type, {{bubbles: true, cancelable: true, ...more}}));
  const pause = (ms = 400) => new Promise((done) => setTimeout(done, ms));
  let result;
  const steps = async () => {{ {script} }};
  try {{ result = await steps(); }} catch (error) {{ result = String(error); }}
  document.querySelector("#result").textContent = JSON.stringify(result);
}});
</script>"""


def drive(page: str, script: str, profile: Path, *, width: int = 1280) -> Any:  # noqa: ANN401
    """Return what the body of an async function `script` returns (any JSON value).

    It may use `page`, `all`, `one`, `shown`, `fire` and `pause` of the harness.
    """
    harness = profile / "harness.html"
    harness.write_text(
        _HARNESS.format(width=width, page=escape(page), script=script), encoding="utf-8"
    )
    command = [str(CHROMIUM), *_FLAGS, f"--user-data-dir={profile}", harness.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    found = done.stdout.partition('<pre id="result">')[2].partition("</pre>")[0]
    return json.loads(unescape(found))
