"""What each case is to each configuration, and which cases to study next (in the folder of `minimise`)."""
