"""What is asked for: keys of the configuration, their checks, a study settled from it, a first draft from a sheet."""
