"""The faults: each case does its rounds, raises Loss when work was lost, and says what it saw."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

from models.errors import ReportError
from models.paths import ROOT
from models.store import database
from models.store.errors import DataFileBusy, StoreError
from models.store.store import Store
from tests.faults.cuts import acknowledged, after_cut, lay_out
from tests.faults.disk import Disk, Step, watched_disk
from tests.faults.work import PROSE, Loss, begin, check, held, save

_SAVER = [sys.executable, "-m", "tests.faults.saver"]
_HOLDER = (
    "import sqlite3, sys; held = sqlite3.connect(sys.argv[1], isolation_level=None);"
    "held.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
)
_NAME = "a.sqlite"
_SAVES = 8


def killed(rounds: int, chance: Random) -> str:
    """Kill a saving program at any moment."""
    total = 0
    with _folder() as folder:
        begin(folder / _NAME).close()
        for _ in range(rounds):
            before = _count_until_killed(folder / _NAME, chance)
            # the next program begins at 1 again: what is held is one of these two
            check(folder / _NAME, before, before + 1)
            total += before
            _set_back(folder / _NAME)
    return f"{rounds} programs killed amid {total} saves"


def power_cut(rounds: int, chance: Random) -> str:
    """Cut the power at any step of the disk, any part of what was not synced lost."""
    if lost := losses(rounds, chance):
        raise Loss(f"{lost} of {rounds} power cuts lost acknowledged work")
    return f"{rounds} cuts amid {_SAVES} saves"


def losses(rounds: int, chance: Random) -> int:
    """Return how many of so many power cuts lose acknowledged work or leave half of it."""
    before, steps = _recorded(_SAVES)
    return sum(_is_lost(before, steps, chance) for _ in range(rounds))


@contextmanager
def other_settings(**settings: str | int) -> Iterator[None]:
    """Save with other settings than the program's, to see that the cuts can tell."""
    own = database._SETTINGS  # pyright: ignore[reportPrivateUsage]
    database._SETTINGS = tuple({**dict(own), **settings}.items())  # pyright: ignore[reportPrivateUsage]
    try:
        yield
    finally:
        database._SETTINGS = own  # pyright: ignore[reportPrivateUsage]


def first_power_cut(rounds: int, chance: Random) -> str:
    """Cut the power while the data file is made for the first time: the next start makes it."""
    with _folder() as folder, watched_disk() as disk:
        store = begin(folder / _NAME)
        steps = list(disk.steps)
        store.close()
    for _ in range(rounds):
        with _folder() as folder:
            lay_out({_NAME: b"", **after_cut({}, steps[: chance.randint(0, len(steps))], chance)}, folder)
            with closing(begin(folder / _NAME)) as store:
                store.verify()
    return f"{rounds} cuts among {len(steps)} steps of the disk"


def failing_disk() -> str:
    """Have each step of a save fail, and all after it; then let the disk work again."""
    with _folder() as folder, watched_disk() as disk:
        store = begin(folder / _NAME)
        start = len(disk.steps)
        save(store, 1)
        steps = len(disk.steps) - start
        for step in range(steps):
            _fail_once(store, disk, step, number=step + 2)
        store.close()
        check(folder / _NAME, steps + 1, steps + 1)
    return f"each of the {steps} steps of a save refused; saved once the disk worked"


def full_disk() -> str:
    """Let no file grow beyond a limit the system sets, then lift it."""
    with _folder() as folder:
        path = folder / _NAME
        begin(path).close()
        limit = path.stat().st_size + 100_000
        run = subprocess.run([*_SAVER, str(path), str(limit)], capture_output=True, text=True, check=True, cwd=ROOT)
        *saved, refused, last = run.stdout.split("\n")[:-1]
        check(path, int(last), int(last))
    if not refused.startswith("refused") or int(last) != len(saved) + 1:
        raise Loss(run.stdout)
    return f"{len(saved)} saves, then {refused}, then saved"


def held_lock() -> str:
    """Have another program hold the lock while saving, then die."""
    with _folder() as folder, closing(begin(folder / _NAME)) as store:
        save(store, 1)
        command = [sys.executable, "-c", _HOLDER, str(folder / _NAME)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
            assert other.stdout is not None
            other.stdout.readline()
            waited = _refused_busy(store)
            other.kill()
        if held(store) != 1:
            raise Loss("a refused save changed the file")
        save(store, 2)
        if held(store) != 2:
            raise Loss("the save after the lock was gone is not in the file")
    return f"refused after {waited:.1f} s, saved once the other program was gone"


def flipped(rounds: int, chance: Random) -> str:
    """Change bytes of a data file at rest: whatever is done with it works or is refused with a sentence."""
    refused = 0
    with _folder() as folder:
        begin(folder / _NAME).close()
        whole = (folder / _NAME).read_bytes()
        for _ in range(rounds):
            content = _with_flipped_bytes(whole, chance)
            (folder / _NAME).write_bytes(content)
            refused += _is_refused(folder / _NAME, content)
    return f"{refused} of {rounds} changed files noticed"


def _with_flipped_bytes(content: bytes, chance: Random) -> bytes:
    changed = bytearray(content)
    # most of a file is free space: aim at what is used
    used = [position for position, byte in enumerate(content) if byte]
    for position in chance.sample(used, chance.choice((1, 2, 8, 32))):
        changed[position] = chance.randrange(256)
    return bytes(changed)


def _is_refused(path: Path, content: bytes) -> bool:
    store = None
    try:
        store = Store.open(path, folder=path.parent)
        _use(store)
    except ReportError:
        if store is None and path.read_bytes() != content:
            raise Loss("a refused file was changed") from None
        return True
    finally:
        if store is not None:
            store.close()
    return False


def _use(store: Store) -> None:
    for summary in store.reports():
        store.load(summary.id)
        store.history(summary.id, PROSE)
    store.latest_answers()
    store.count(in_bin=True)
    store.setting("x")
    store.remember_place(1, "I")
    store.copy(1, "y")
    save(store, 5)
    store.verify()


def _count_until_killed(path: Path, chance: Random) -> int:
    wanted = chance.randint(1, 60)
    with subprocess.Popen([*_SAVER, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT) as saver:
        assert saver.stdout is not None
        last = "0"
        for line in saver.stdout:
            last = line
            if int(line) == wanted:
                time.sleep(chance.random() * 0.005)
                saver.kill()
    return int(last)


def _set_back(path: Path) -> None:
    with Store.open(path, folder=path.parent) as store:
        save(store, 0)


def _recorded(saves: int) -> tuple[dict[str, bytes], list[Step]]:
    with _folder() as folder, watched_disk() as disk:
        store = begin(folder / _NAME)
        before = {path.name: path.read_bytes() for path in folder.iterdir() if path.name.startswith(_NAME)}
        disk.steps.clear()
        for number in range(1, saves + 1):
            save(store, number, size=50 * number)
            disk.acknowledge(number)
        steps = list(disk.steps)
        store.close()
    return before, steps


def _is_lost(before: dict[str, bytes], steps: list[Step], chance: Random) -> bool:
    done = steps[: chance.randint(0, len(steps))]
    with _folder() as folder:
        lay_out(after_cut(before, done, chance), folder)
        try:
            check(folder / _NAME, acknowledged(done), acknowledged(done) + 1)
        except (Loss, StoreError):
            return True
    return False


def _fail_once(store: Store, disk: Disk, step: int, number: int) -> None:
    disk.fails_from = len(disk.steps) + step
    try:
        save(store, number)
    except StoreError:
        pass
    else:
        if len(disk.steps) >= disk.fails_from:
            raise Loss(f"step {step} failed and the save was acknowledged")
    disk.fails_from = None
    if held(store) not in {number - 1, number}:
        raise Loss(f"{held(store)} after {number} failed")
    save(store, number)


def _refused_busy(store: Store) -> float:
    start = time.monotonic()
    try:
        save(store, 2)
    except DataFileBusy:
        return time.monotonic() - start
    raise Loss("saved although another program held the lock")


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
