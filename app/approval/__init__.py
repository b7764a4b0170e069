"""Approval: what waits for one's signature, the steps of a revision, who signs, adoption of what paper approved."""
