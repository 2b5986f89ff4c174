"""The files that reports were begun from."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of version 2: sources that are kept as they came."""
    op.create_table(
        "source",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("report_id", sa.Integer, sa.ForeignKey("report.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("imported_at", sa.Text, nullable=False),
    )
    op.create_index("source_of_report", "source", ["report_id", "digest"], unique=True)
    op.execute(
        "CREATE TRIGGER source_refuses_update BEFORE UPDATE ON source "
        "BEGIN SELECT RAISE(ABORT, 'a source is read-only'); END"
    )
