"""The window: PySide6 only, no rules and no files of its own."""
