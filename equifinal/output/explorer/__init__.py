"""The explorer: a run on one page to look at, select and move thresholds in, without network."""
