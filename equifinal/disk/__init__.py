"""All that opens, locks, seals and replaces files; what is in them is the business of other rooms."""
