"""The checks: each module is one, found by standing here.

A module defines `in_text(text, own)`, which yields a `Finding` for each flaw of one paragraph whatever stands round
it, or `in_report(subject)`, which yields an `Issue` for each flaw of the report as a whole, or both. What several
checks need stands outside this folder: words and figures of a text in `models/text`, the report in `models/report`.
"""
