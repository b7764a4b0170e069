"""What an unknown heading or label most likely says, by its words, its items and its place."""
