"""Step 7, on request: the multiverse of analyses, resampling, permuted outcomes."""
