"""Asks the homeserver, and tells its answers from refusals and from pages of a proxy."""
