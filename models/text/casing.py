"""Capitals: a right word in the letters of the wrong one it takes the place of."""


def in_the_case_of(found: str, right: str) -> str:
    """Return `right`, given in small letters, with the capitals `found` has: all of them, or the first of its words."""
    if found.isupper() and len(found) > 1:
        return right.upper()
    old, new = found.split(), right.split()
    if len(old) == len(new):
        return " ".join(map(_word_in_case, old, new))
    return _word_in_case(found, right)


def has_inner_capital(found: str) -> bool:
    """Return whether a word behind the first begins with a capital: a name, unless all letters are capitals."""
    return not found.isupper() and any(word[0].isupper() for word in found.split()[1:])


def _word_in_case(old: str, new: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[0].upper() + new[1:] if old[0].isupper() else new
