"""The office's own data in the data file, and whether it was changed since the last report began."""

from typing import Protocol

from models.report.office import Office, dump_office, load_office

_OFFICE, _IS_NEWER, _PUT_OFF = "office", "office_is_newer", "office_put_off"


class Settings(Protocol):
    """What of the store is needed here."""

    def setting(self, name: str, default: str = "") -> str:
        """Return a setting."""
        ...

    def set_setting(self, name: str, value: str) -> None:
        """Set a setting."""
        ...


def kept_office(settings: Settings) -> Office | None:
    """Return the office's data, None when it was never entered."""
    return load_office(settings.setting(_OFFICE))


def keep_office(settings: Settings, office: Office) -> None:
    """Keep the office's data; the next report begins with it, whatever the last one says."""
    settings.set_setting(_OFFICE, dump_office(office))
    settings.set_setting(_IS_NEWER, "1")


def newer_office(settings: Settings) -> Office | None:
    """Return the office's data when no report began since it was entered, else None: the last report knows better."""
    return kept_office(settings) if settings.setting(_IS_NEWER) else None


def mark_taken_over(settings: Settings) -> None:
    """Say that a report began with the office's data."""
    if settings.setting(_IS_NEWER):
        settings.set_setting(_IS_NEWER, "")


def put_off(settings: Settings) -> None:
    """Say that the clerk does not want to enter the office's data now."""
    settings.set_setting(_PUT_OFF, "1")


def is_put_off(settings: Settings) -> bool:
    """Return whether the clerk did not want to enter the office's data."""
    return bool(settings.setting(_PUT_OFF))
