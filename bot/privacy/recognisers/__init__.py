"""One recogniser a file; each is a callable from a Lezing to its Treffers, in places of the normalised text."""
