"""What a careful superior would send back: each finding at its place, with its reason and where possible its mend."""
