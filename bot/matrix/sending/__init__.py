"""Cuts a message to size, and encrypts it for the people who may read it."""
