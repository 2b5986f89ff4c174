"""The first schema: reports, answers, their history, settings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of version 1."""
    _make_report()
    _make_answers()
    op.create_table(
        "setting",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )


def _make_report() -> None:
    op.create_table(
        "report",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("form_id", sa.Text, nullable=False),
        sa.Column("year", sa.Integer),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("level", sa.Text, nullable=False),
        sa.Column("percent", sa.Integer, nullable=False),
        sa.Column("saved_at", sa.Text, nullable=False),
        sa.Column("example", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("searched", sa.Text, nullable=False),
        sa.Column("is_deleted", sa.Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("report_listed", "report", ["is_deleted", "saved_at", "id"])


def _make_answers() -> None:
    op.create_table(
        "answer",
        sa.Column("report_id", sa.Integer, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "history",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("report_id", sa.Integer, sa.ForeignKey("report.id"), nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text),
        sa.Column("saved_at", sa.Text, nullable=False),
    )
    op.create_index("history_of_answer", "history", ["report_id", "key", "id"])
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER history_refuses_{verb.lower()} BEFORE {verb} ON history "
            "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
        )
