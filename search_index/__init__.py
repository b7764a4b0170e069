"""Full text search over the catalogue, derived from it and rebuilt at any time."""
