"""One small module a kind of value; each reads one text and gives the value, or None."""
