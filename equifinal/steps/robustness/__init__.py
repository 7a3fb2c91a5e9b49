"""Step 6: the earlier steps done again with one thing changed: cutoffs, anchors, a case left out."""
