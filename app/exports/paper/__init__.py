"""A revision as a document: laid out once, written as Word or PDF."""
