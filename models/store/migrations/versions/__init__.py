"""One file a step, its version as revision."""
