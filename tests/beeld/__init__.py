"""What is seen: mails, pictures and sheets of a casus that is played on fakes, in a folder to look at."""
