"""Labels of figures: how they are broken into lines, and where they stand."""
