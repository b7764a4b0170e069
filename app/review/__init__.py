"""The review screen: the document on one side, what was read of it on the other."""
