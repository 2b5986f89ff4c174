"""A process that may neither outlive its caller nor eat the machine: limits of memory and time by the system."""

import ctypes
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from ctypes import wintypes
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from subprocess import Popen

MAX_MEMORY = 115_000_000
"""Bytes of its own data a reader may hold; libraries in memory come on top: less than 150 million together."""

_JOB_LIMITS = 9
"""JobObjectExtendedLimitInformation."""
_PROCESS_MEMORY, _KILL_ON_CLOSE = 0x100, 0x2000


def limit_own_memory() -> None:
    """Let this process hold no more than MAX_MEMORY from now on; on Windows its job does that."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_DATA, _lowered(resource.getrlimit(resource.RLIMIT_DATA), MAX_MEMORY))
        # a process that fails leaves no image of its memory on the disk
        resource.setrlimit(resource.RLIMIT_CORE, _lowered(resource.getrlimit(resource.RLIMIT_CORE), 0))


def limit_memory(process: int, memory: int) -> None:
    """Let another process, and all it starts from now on, hold no more than so many bytes each (Linux)."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not on Windows

        # one that ended already needs no limit
        with suppress(ProcessLookupError):
            limits = resource.prlimit(process, resource.RLIMIT_DATA)
            resource.prlimit(process, resource.RLIMIT_DATA, _lowered(limits, memory))


def _lowered(limits: tuple[int, int], wanted: int) -> tuple[int, int]:
    """Return limits, soft and hard, of which the soft one is what is wanted; a negative one is no limit."""
    hard = limits[1]
    return (wanted if hard < 0 else min(wanted, hard)), hard


@contextmanager
def job(process: "Popen[bytes]", memory: int = MAX_MEMORY) -> Generator[None]:
    """Keep a process and all it starts within `memory` bytes each, and end them when the block is left (Windows)."""
    if sys.platform != "win32":
        yield
        return
    kernel = _kernel()
    handle = _job(kernel, process, memory)
    try:
        yield
    finally:
        kernel.CloseHandle(handle)


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", wintypes.DWORD),
        ("least_working_set", ctypes.c_size_t),
        ("largest_working_set", ctypes.c_size_t),
        ("processes", wintypes.DWORD),
        ("affinity", ctypes.c_size_t),
        ("priority", wintypes.DWORD),
        ("scheduling", wintypes.DWORD),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("basic", _BasicLimits),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def _kernel() -> Any:
    # looked up by name: on other systems ctypes has no such thing, and type checkers say so
    kernel: Any = vars(ctypes)["WinDLL"]("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
    kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
    return kernel


def _job(kernel: Any, process: Any, memory: int) -> Any:
    """Return the handle of a new job that holds a process; where the system refuses, time alone limits it."""
    handle = kernel.CreateJobObjectW(None, None)
    limits = _ExtendedLimits(_BasicLimits(flags=_PROCESS_MEMORY | _KILL_ON_CLOSE), process_memory=memory)
    kernel.SetInformationJobObject(handle, _JOB_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(handle, int(process._handle))
    return handle
