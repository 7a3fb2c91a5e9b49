"""The tables that a journal prints: what stands in them, and how each format writes it."""
