"""What is shown while one waits: lines in a terminal that come and go, and nothing in files and pipes."""
