"""What a user calls by name: these modules open files, the rest of the engine does not."""
