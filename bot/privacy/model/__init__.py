"""A small model of our own beside the rules. MODEL.md is its card; `python -m bot.privacy.model.train` makes it."""
