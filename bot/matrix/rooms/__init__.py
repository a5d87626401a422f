"""Rooms: made, found again, and who is in them."""
