"""One window for one data file: a second start raises the first one's window and ends."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer

WAIT_MS = 1_000


class Instance(QObject):
    """Holds a data file among the programs that could open it."""

    raised = Signal()
    """A second program was started on the same data file."""

    def __init__(self, data_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(str(data_file.resolve()).encode()).hexdigest()[:16]
        self._name = f"bao-cao-dan-van-{digest}"
        self._lock = QLockFile(str(data_file) + ".lock")
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Return whether no other program has this data file open, and hold it from now on.

        Where no lock can be written, in a read-only folder, every program counts as the first.
        """
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def holder(self) -> str:
        """Return the name of the machine whose program holds the data file, "" when it is not known."""
        _pid, host, _application = self._lock.getLockInfo()
        return host

    def raise_other(self) -> bool:
        """Ask the program that holds the data file to show its window; return whether it heard."""
        # QtNetwork takes 10 ms to load: in a thread, behind the painted window (ui/app.py: HEAVY)
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.disconnectFromServer()
        return True

    def listen(self) -> None:
        """Hear from now on when a second program is started."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        QLocalServer.removeServer(self._name)  # the socket of a killed program stays behind on Linux
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def release(self) -> None:
        """Let other programs open the data file."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        if self._server is None:
            return
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        self.raised.emit()
