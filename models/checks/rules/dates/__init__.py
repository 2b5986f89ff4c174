"""Days that cannot be, and days in the wrong order."""
