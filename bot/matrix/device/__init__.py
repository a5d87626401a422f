"""The one device of the bot: its keys, their store, and the client that uses them."""
