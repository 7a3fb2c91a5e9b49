"""What was made: the record of a run, its history, how its files came about, two runs compared, the archive."""
