"""The same work without a window: `python main.py list|new|export|forms`."""
