"""The steps of the story: what the people of a casus do, and what each of them must see of it."""
