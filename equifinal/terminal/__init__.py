"""What is shown while one waits, lines in a terminal that come and go; and the end where nobody reads on."""
