"""Files as text for the guard: all that anybody could read in them, hidden places included."""
