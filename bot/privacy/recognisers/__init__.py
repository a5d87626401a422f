"""Recognisers, one a file. Each takes a Reading and gives its Hits, in places of the normalised text."""
