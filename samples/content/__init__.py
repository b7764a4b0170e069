"""The positions of the company as data, a TOML file an area."""
