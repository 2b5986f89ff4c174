"""Forms as data: what `templates/<form>/form.toml` says, as frozen values."""
