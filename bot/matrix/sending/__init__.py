"""What is said in a room: cut to size, and encrypted for those who may read it."""
