"""Forms that organisations fill in for their positions, rebuilt with invented content, and what they say."""
