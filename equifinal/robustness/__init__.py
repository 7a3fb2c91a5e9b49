"""How robust the solutions are: relations to the baseline, ranges, variants, resampling, the verdict."""
