from __future__ import annotations

import json
import os
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.shell import FLAWED, PYTHON, environment, finished, script, workbench

LINT = [*PYTHON, "lint", "-", "--format", "jsonl", "--lang", "en"]


def started(cwd: Path, *, stdout: int | None = subprocess.PIPE) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        LINT,
        cwd=cwd,
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=environment(),
    )


def row(number: int) -> bytes:
    return json.dumps({"id": str(number), "text": FLAWED}).encode() + b"\n"


def test_each_report_is_printed_as_it_is_made_and_ctrl_c_ends_with_130(tmp_path: Path) -> None:
    with started(tmp_path) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        for number in (1, 2):
            process.stdin.write(row(number))
            process.stdin.flush()
            if number == 1:
                continue
            assert json.loads(process.stdout.readline())["id"] == "1"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr.read() == b""
        process.stdin.close()


def test_a_closed_pipe_ends_the_run_quietly(tmp_path: Path) -> None:
    with started(tmp_path) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(row(1) + row(2))
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        with suppress(BrokenPipeError):  # it may have ended before it read all
            process.stdin.write(row(3) * 3000)
            process.stdin.close()
        assert process.wait(timeout=60) == 141
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_standard_output_is_an_error_that_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PYTHON, "rules", "--lang", "en"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    message = b"workbench: -: cannot be written (the disk is full).\n"
    assert (done.returncode, done.stderr) == (2, message)


def test_closed_streams_are_no_failure(tmp_path: Path) -> None:
    command = " ".join([*PYTHON, "config", ">&-", "2>&-"])
    assert finished(["sh", "-c", command], tmp_path).code == 0


def test_a_failure_of_ours_is_4_and_says_what_to_report(desk: Path) -> None:
    code = (
        "from workbench.cli.entry import main\n"
        "from workbench.linter import Linter\n"
        "Linter.lint_many = lambda self, texts: (1 / 0 for text in texts)\n"
        "main(['lint', 'cacat.md', '--lang', 'en', '--output', 'x.txt'])\n"
    )
    done = script(code, desk)
    assert (done.code, done.out) == (4, "")
    assert done.err.startswith(
        "workbench: a failure of ours, not yours: ZeroDivisionError in <string>:3, cacat.md "
        "(workbench "
    )
    assert done.err.endswith(
        "Please report it with this line and your command. With WORKBENCH_DEBUG=1 the command "
        "shows every detail.\n"
    )
    assert "Traceback" in script(code, desk, WORKBENCH_DEBUG="1").err
    assert not (desk / "x.txt").exists()


def test_colours_only_where_they_show(desk: Path) -> None:
    plain = workbench("rules", cwd=desk)
    assert "\x1b" not in plain.out
    assert "\x1b" in workbench("rules", cwd=desk, FORCE_COLOR="1").out


def test_a_terminal_gets_colours_and_progress_goes_to_standard_error(desk: Path) -> None:
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    done = subprocess.run(
        [*PYTHON, "lint", "cacat.md", "--lang", "en"],
        cwd=desk,
        stdout=follower,
        stderr=subprocess.PIPE,
        env=environment(TERM="xterm", COLUMNS="80"),
        check=False,
    )
    os.close(follower)
    shown = os.read(leader, 100_000).decode()
    os.close(leader)
    assert done.stderr == b""
    assert "\x1b[" in shown
