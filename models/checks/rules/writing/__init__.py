"""Spelling, signs and words: what is no Vietnamese, and what no office writes so."""
