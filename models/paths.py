"""Where the program's own files lie, installed or run from a checkout."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "templates"
RESOURCES = ROOT / "resources"
