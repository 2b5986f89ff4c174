"""Ctrl+K: any action, section, field, table column, report or help page by its words."""
