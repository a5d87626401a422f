"""Files as text for the guard: all words that anybody could read in them, hidden places included."""
