"""Cases of a coding that give printed figures, or the proof that there are none: a tree of what the sums can be."""
