"""What contradicts itself inside the prose, and what the prose says otherwise than the appendix."""
