"""What a stored event says."""
