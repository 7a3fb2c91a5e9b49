"""What a reviewer would raise, raised first: a function a warning, each over the tables of a run."""
