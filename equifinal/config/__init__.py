"""A study's configuration: its keys, how it is read, checked and written."""
