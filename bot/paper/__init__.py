"""Pictures and sheets: made of the data of a message, in a process that reads, never on the event loop."""
