"""The steps from each released schema to the next; a step is never edited after its release."""
