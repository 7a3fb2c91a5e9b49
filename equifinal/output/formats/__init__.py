"""A table as bytes, in every format; none knows what the table is about."""
