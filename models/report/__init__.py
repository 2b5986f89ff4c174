"""A report: answers by key, the changes to them and what follows from them."""
