"""The limit of memory holds."""

import subprocess
import sys

import pytest

from models.exchange.reading import confine
from models.paths import ROOT

GREEDY = "from models.exchange.reading import confine; confine.limit_own_memory(); print(len(bytearray({size})))"


@pytest.mark.skipif(sys.platform == "win32", reason="the job of child.py holds the limit there")
@pytest.mark.parametrize(("size", "code"), [(20_000_000, 0), (confine.MAX_MEMORY, 1)])
def test_a_process_gets_its_share_and_no_more(size: int, code: int) -> None:
    command = [sys.executable, "-c", GREEDY.format(size=size)]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == code


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can limit another process")
def test_another_process_can_be_limited() -> None:
    command = [sys.executable, "-c", "input(); print(len(bytearray(200_000_000)))"]
    with subprocess.Popen(command, stdin=-1, stdout=-1, stderr=-1) as process:
        confine.limit_memory(process.pid, 100_000_000)
        process.communicate(b"\n")
    assert process.returncode == 1
