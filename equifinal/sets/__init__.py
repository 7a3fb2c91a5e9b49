"""The mathematics of sets, free of files, configuration keys and words: memberships, fit, implicants, expressions."""
