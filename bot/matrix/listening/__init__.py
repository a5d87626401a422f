"""What happens in rooms, brought in once; and what is looked after beside it."""
