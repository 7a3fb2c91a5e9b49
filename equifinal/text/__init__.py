"""The run in sentences: what a results section says, in each language."""
