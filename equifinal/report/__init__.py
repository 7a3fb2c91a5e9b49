"""The report: a caption for every figure, and one page that can be read alone."""
