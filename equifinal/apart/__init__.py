"""What reads forged files badly, as a program of its own: it may die or be ended, and nothing else with it."""
