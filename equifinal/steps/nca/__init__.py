"""Step 3 in degree: necessary condition analysis of each condition, beside its necessity as a set."""
