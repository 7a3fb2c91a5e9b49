"""Every kind of bad input that is tried: what is wrong, and what the user reads."""
