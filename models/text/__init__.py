"""Vietnamese text: cleaning, numbers, dates, prose and search."""
