"""Random changes of all that a study or an archive is given: one sentence, a finding or a result, never a traceback."""
