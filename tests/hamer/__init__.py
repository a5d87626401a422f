"""Kills the real `ketenbot serve` again and again under load, and counts at the far end what came of it."""
