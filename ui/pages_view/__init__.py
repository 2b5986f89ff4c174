"""The pages as they will print, beside the form or over the whole window."""
