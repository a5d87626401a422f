"""HTML of strangers, read as a person sees it."""
