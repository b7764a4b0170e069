"""Reads documents and recognises the job profiles in them: bytes in, values out."""
