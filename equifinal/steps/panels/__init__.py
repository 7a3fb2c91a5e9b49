"""Step 8, where cases stand in groups: fit in each period, unit and group, solutions of each, and ways through them."""
