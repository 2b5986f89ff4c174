"""What a report still lacks and what is wrong in it, as a list of issues."""
