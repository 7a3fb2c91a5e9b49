"""Whether any data can have given the tables that a paper prints, and if not, which figures contradict each other."""
