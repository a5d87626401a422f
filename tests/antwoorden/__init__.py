"""What people really answer: labelled texts, and how many of them the line reads rightly."""
