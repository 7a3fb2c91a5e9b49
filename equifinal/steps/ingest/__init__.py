"""Step 1: the coded cases, checked, and who is left out of them."""
