"""Files of other formats made into .docx by LibreOffice, where it is installed."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from models.exchange.reading import confine
from models.exchange.reading.source import SourceError

SECONDS = 10.0
"""The longest a conversion may take; a cold LibreOffice on an old machine takes 6."""
MAX_SOURCE = 20_000_000
"""Bytes of a file given to LibreOffice, which has no limits of its own."""
MAX_MEMORY = 1_000_000_000
"""Bytes LibreOffice may hold; a report takes 220 million."""
_FOLDERS = (r"C:\Program Files\LibreOffice\program", r"C:\Program Files (x86)\LibreOffice\program")
_LINUX_FOLDERS = ("/usr/lib/libreoffice/program", "/opt/libreoffice/program", "/snap/bin")
# macros stay off, links stay unread, nothing is asked
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse">
<value>true</value></prop></item>
</oor:items>
"""


class ConversionNeededError(SourceError):
    """A file that only another program can turn into .docx; the sentence is for the clerk who has none."""

    def __init__(self, ending: str, what: str) -> None:
        super().__init__(
            f"Chương trình không tự đọc được {what}; hãy mở tệp bằng Word, chọn “Lưu thành” (Save As) loại .docx rồi "
            "nhập tệp .docx đó."
        )
        self.ending = ending


@cache
def office() -> Path | None:
    """Return where LibreOffice lies, None when it is not installed."""
    name = "soffice.com" if sys.platform == "win32" else "soffice"
    folders = _FOLDERS if sys.platform == "win32" else _LINUX_FOLDERS
    places = [shutil.which(name), shutil.which("libreoffice"), *(str(Path(folder, name)) for folder in folders)]
    return next((Path(place) for place in places if place and Path(place).is_file()), None)


def converted(content: bytes, needed: ConversionNeededError, seconds: float = SECONDS) -> bytes:
    """Return a file as .docx; raise the failure `needed` when no program here can do that, in time."""
    program = office()
    if program is None or len(content) > MAX_SOURCE or seconds <= 0:
        raise needed
    with tempfile.TemporaryDirectory(prefix="bcdv-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"a{needed.ending}"
        source.write_bytes(content)
        _run(command(program, folder, source, "docx:MS Word 2007 XML"), seconds)
        try:
            return (folder / "out" / "a.docx").read_bytes()
        except OSError as error:
            raise needed from error


def command(program: Path, folder: Path, source: Path, wanted: str) -> list[str]:
    """Return how LibreOffice is asked for another kind of a file, which it puts into `out` of a folder.

    A profile of its own is made in that folder: neither the clerk's settings nor an open window have a part in it.
    """
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    return [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--convert-to",
        wanted,
        "--outdir",
        str(folder / "out"),
        str(source),
    ]


def _run(arguments: Sequence[str], seconds: float) -> None:
    """Run a program and all it starts for a time at most; what it made tells whether it worked."""
    # a group of its own: soffice is a script that starts the program proper
    process = subprocess.Popen(
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    with confine.job(process, MAX_MEMORY):
        confine.limit_memory(process.pid, MAX_MEMORY)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        finally:
            end_group(process)
            process.wait()


def end_group(process: "subprocess.Popen[bytes]") -> None:
    """End whatever a process of its own session has started."""
    # a group that ended by itself is gone already; on Windows its job ends it
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
