"""Small things remembered for the office: names and texts."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects import sqlite

from models.store.schema import setting_table


def read_setting(connection: Connection, name: str, default: str) -> str:
    """Return a setting, or the default when it was never set."""
    value = connection.execute(select(setting_table.c.value).where(setting_table.c.name == name)).scalar()
    return default if value is None else value


def write_setting(connection: Connection, name: str, value: str) -> None:
    """Set a setting."""
    statement = sqlite.insert(setting_table).values(name=name, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
