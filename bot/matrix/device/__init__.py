"""The bot's one device: its folder, its keys and their store, and the client that uses them."""
