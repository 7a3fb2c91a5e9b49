"""Step 3: conditions, and combinations of them, tested for necessity."""
