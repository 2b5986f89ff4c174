"""Files written from a report and read back: Word and Excel."""
