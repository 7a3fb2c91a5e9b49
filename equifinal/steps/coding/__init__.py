"""From qualitative codes to sets: coding sheet and codebook in, scores with their audit trail out.

Import the modules themselves, in the order of the work: `codebook`, `sheet`, `merging`, `scores`; beside them
`agreement` of the coders, `frequencies` of codes and categories, and `checks` of printed tables.
"""
