"""Brings in what happens in rooms, once, and looks after keys and rooms beside it."""
