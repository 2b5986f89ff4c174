"""What may lie on a disk after the power went: all that was synced, and any part of what was not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.disk import Step

SECTOR = 512
"""What a disk writes whole or not at all."""


@dataclass(slots=True)
class _File:
    content: bytearray
    waiting: list[Step] = field(default_factory=list[Step])


def acknowledged(steps: Sequence[Step]) -> int:
    """Return the number last acknowledged in these steps, 0 for none."""
    return max((step.position for step in steps if step.kind == "acknowledge"), default=0)


def after_cut(before: Mapping[str, bytes], steps: Sequence[Step], chance: Random) -> dict[str, bytes]:
    """Return one state of the files in which a power cut after these steps may leave the disk.

    A sync makes all waiting steps of its file sure. Of the others, each may be done or not, writes by sectors;
    a deletion is never sure, because SQLite does not sync the folder after it.
    """
    files = {name: _File(bytearray(content)) for name, content in before.items()}
    for step in steps:
        if step.kind == "acknowledge":
            continue
        file = files.setdefault(step.name, _File(bytearray()))
        if step.kind == "sync":
            _settle(file)
        else:
            file.waiting.append(step)
    states = {name: _state(file, chance) for name, file in files.items()}
    return {name: state for name, state in states.items() if state is not None}


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files of a state into an empty folder."""
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _settle(file: _File) -> None:
    for step in file.waiting:
        if step.kind != "delete":
            _do(file.content, step)
        else:
            file.content.clear()
    file.waiting.clear()


def _state(file: _File, chance: Random) -> bytes | None:
    content: bytearray | None = bytearray(file.content)
    # half of the cuts leave the waiting steps in order, as most disks do; the other half any of them
    is_ordered, reached = chance.random() < 0.5, chance.randint(0, len(file.waiting))
    for number, step in enumerate(file.waiting):
        if not (number < reached if is_ordered else chance.random() < 0.5):
            continue
        if step.kind == "delete":
            content = None
            continue
        content = bytearray() if content is None else content
        for part in [step] if is_ordered else _sectors(step, chance):
            _do(content, part)
    return None if content is None else bytes(content)


def _sectors(step: Step, chance: Random) -> list[Step]:
    if step.kind != "write" or chance.random() < 0.5:
        return [step]
    starts = range(0, len(step.content), SECTOR)
    parts = [Step("write", step.name, step.position + start, step.content[start : start + SECTOR]) for start in starts]
    return [part for part in parts if chance.random() < 0.5]


def _do(content: bytearray, step: Step) -> None:
    if step.kind == "truncate":
        del content[step.position :]
        return
    if len(content) < step.position:
        content.extend(bytes(step.position - len(content)))
    content[step.position : step.position + len(step.content)] = step.content
