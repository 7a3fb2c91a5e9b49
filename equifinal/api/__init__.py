"""The public functions for notebooks: frames in, frames out. `equifinal` hands them on, each when it is asked for."""
