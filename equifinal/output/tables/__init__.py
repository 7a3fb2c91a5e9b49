"""The tables of the paper, T1 to T5, and the appendix for reviewers, built from the frames of a run."""
