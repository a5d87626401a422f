"""Makes rooms, finds them again, and says who is in them."""
