"""A short part of `python -m tests.faults`."""

import sys
from random import Random

import pytest

from tests.faults import cases
from tests.faults.cuts import after_cut
from tests.faults.disk import Step, can_be_watched

watched = pytest.mark.skipif(not can_be_watched(), reason="the SQLite of this Python is not a library of its own")


def test_killed_program_loses_nothing_acknowledged():
    cases.killed(1, Random(1))


def test_save_under_a_held_lock_is_refused_and_repeated():
    cases.held_lock()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
def test_full_disk_loses_nothing():
    cases.full_disk()


@pytest.mark.parametrize("seed", range(4))
def test_file_with_changed_bytes_works_or_is_refused(seed: int):
    cases.flipped(20, Random(seed))


@watched
def test_disk_that_refuses_a_step_loses_nothing():
    cases.failing_disk()


@watched
def test_power_cut_loses_nothing_acknowledged():
    cases.power_cut(60, Random(1))


@watched
def test_power_cut_in_the_first_start_stops_no_later_one():
    cases.first_power_cut(40, Random(1))


@watched
def test_power_cuts_tell_unsafe_settings():
    with cases.other_settings(synchronous=0):
        assert cases.losses(20, Random(1))


def test_what_was_synced_outlives_a_cut():
    steps = [Step("write", "a", 0, b"new"), Step("sync", "a")]
    assert after_cut({"a": b"old"}, steps, Random(1)) == {"a": b"new"}


def test_what_was_not_synced_may_be_lost_or_kept():
    states = {after_cut({"a": b"old"}, [Step("write", "a", 0, b"new")], Random(seed))["a"] for seed in range(40)}
    assert states == {b"old", b"new"}
