"""Step 4: the observed combinations of conditions, coded by the cutoffs."""
