"""Step 5: from the truth table to the conservative, parsimonious and intermediate solutions, all tied models."""
