"""Accounts on the screen: entering, one's own account, and keeping those of others."""
