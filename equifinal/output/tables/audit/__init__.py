"""The audit of printed tables as tables of its own."""
