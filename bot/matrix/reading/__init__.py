"""Reads stored events: their words, mentions and files."""
