"""What concerns whoever is in: the positions they hold, and what they lack."""
