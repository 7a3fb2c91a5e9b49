"""What is asked of the outcome or its negation alone, of several outcomes, and of groups: the parts of a study."""
