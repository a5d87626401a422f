"""What goes to a homeserver and what comes back, told apart from what is no answer."""
