"""PDF by Microsoft Word, where it is installed: asked through PowerShell, which every Windows has."""

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.pages.failures import PagesError
from models.exchange.pages.other_program import run
from models.exchange.pages.watch import never

NAME = "Microsoft Word"
_CLASS = r"Word.Application\CLSID"
# names of files come as variables, so that no letter of them is taken for a command; the number of the new Word is
# written down because Windows starts it apart from PowerShell: whoever gives up must end it by that number
_SCRIPT = """
$ErrorActionPreference = 'Stop'
$before = @(Get-Process -Name WINWORD -ErrorAction SilentlyContinue | ForEach-Object { $_.Id })
$word = New-Object -ComObject Word.Application
try {
    $new = @(Get-Process -Name WINWORD | Where-Object { $before -notcontains $_.Id } | ForEach-Object { $_.Id })
    if ($new.Count -eq 1) { Set-Content -LiteralPath $env:BCDV_NUMBER -Value $new[0] -Encoding Ascii }
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $word.AutomationSecurity = 3
    $document = $word.Documents.Open($env:BCDV_SOURCE, $false, $true, $false)
    $document.ExportAsFixedFormat($env:BCDV_TARGET, 17)
    $document.Close(0)
} finally {
    $word.Quit(0)
}
"""


def is_installed() -> bool:
    """Return whether Word is on this machine, and a PowerShell to ask it through."""
    return _has_word() and shell() is not None


def shell() -> Path | None:
    """Return where PowerShell lies, None when it is not there."""
    windows = os.environ.get("SYSTEMROOT", r"C:\Windows")
    usual = Path(windows, "System32", "WindowsPowerShell", "v1.0", "powershell.exe")
    found = str(usual) if usual.is_file() else shutil.which("powershell")
    return Path(found) if found else None


def pdf_by_word(docx: bytes, is_stopped: Callable[[], bool] = never) -> bytes:
    """Return a Word file as PDF; raise PagesError when Word is not there or does not manage."""
    program = shell()
    if program is None:
        raise PagesError(f"Máy này không có {NAME}; hãy chọn cách lập PDF khác.")
    with TemporaryDirectory(prefix="bcdv-", ignore_cleanup_errors=True) as name:
        source, target, number = (Path(name, each) for each in ("a.docx", "a.pdf", "number"))
        source.write_bytes(docx)
        places = {"BCDV_SOURCE": str(source), "BCDV_TARGET": str(target), "BCDV_NUMBER": str(number)}
        try:
            return run(_arguments(program), target, NAME, is_stopped=is_stopped, variables=places)
        except PagesError:
            _end_word(number)
            raise


def _arguments(program: Path) -> list[str]:
    script = base64.b64encode(_SCRIPT.encode("utf-16-le")).decode()
    return [str(program), "-NoProfile", "-NonInteractive", "-EncodedCommand", script]


def _has_word() -> bool:
    if sys.platform != "win32":
        return False
    import winreg  # noqa: PLC0415 - only on Windows

    try:
        winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, _CLASS))
    except OSError:
        return False
    return True


def _end_word(number: Path) -> None:
    """End the Word that was started for one file, never one the clerk has open."""
    if sys.platform == "win32" and number.is_file():
        process = number.read_text(encoding="ascii").strip()
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run(["taskkill", "/F", "/PID", process], capture_output=True, timeout=10, check=False)
