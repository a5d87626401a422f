"""The view from outside: whether the bot lives, whether it is ready, and figures without a person in them."""
