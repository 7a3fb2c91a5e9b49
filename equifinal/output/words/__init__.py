"""Every word and number as text, in each language."""
