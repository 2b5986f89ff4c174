"""What reports were begun from: files, and last year's report."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of version 2: sources kept as they came, and frozen copies of last year's report."""
    _make_source()
    _make_last_year()


def _make_source() -> None:
    op.create_table(
        "source",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("report_id", sa.Integer, sa.ForeignKey("report.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("imported_at", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("source_of_report", "source", ["report_id", "digest"], unique=True)
    op.execute(
        "CREATE TRIGGER source_refuses_update BEFORE UPDATE ON source "
        "BEGIN SELECT RAISE(ABORT, 'a source is read-only'); END"
    )


def _make_last_year() -> None:
    op.create_table(
        "last_year",
        sa.Column("report_id", sa.Integer, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("form_id", sa.Text, nullable=False),
        sa.Column("answers", sa.Text, nullable=False),
    )
    op.execute(
        "CREATE TRIGGER last_year_refuses_update BEFORE UPDATE ON last_year "
        "BEGIN SELECT RAISE(ABORT, 'last year is frozen'); END"
    )
