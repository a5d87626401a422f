"""A small model of our own that tells for whom words are meant. MODEL.md is its card; `python -m bot.addressee.train`
makes it.
"""
