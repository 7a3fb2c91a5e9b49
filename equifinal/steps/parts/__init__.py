"""Side by side: the solutions of a study's outcomes and groups, each held against the others."""
