"""What the procesregisseur decides about a file that a deelnemer sent."""
