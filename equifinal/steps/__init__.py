"""The pipeline, one room a step, in order; each ends in frames with the columns that users and checks rely on."""
