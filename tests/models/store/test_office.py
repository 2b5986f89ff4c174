"""The office's data in the data file."""

from models.report.office import Office
from models.store.office import is_put_off, keep_office, kept_office, mark_taken_over, newer_office, put_off
from models.store.store import Store

OFFICE = Office("Xã Nga Sơn", signer_name="Trần Ngọc Quyết")


def test_an_office_never_entered_is_none(store: Store) -> None:
    assert kept_office(store) is None


def test_the_next_report_begins_with_an_office_just_entered(store: Store) -> None:
    keep_office(store, OFFICE)
    assert newer_office(store) == OFFICE


def test_after_that_the_last_report_knows_better(store: Store) -> None:
    keep_office(store, OFFICE)
    mark_taken_over(store)
    assert newer_office(store) is None
    assert kept_office(store) == OFFICE


def test_what_was_put_off_stays_so(store: Store) -> None:
    assert not is_put_off(store)
    put_off(store)
    assert is_put_off(store)
