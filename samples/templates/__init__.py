"""The company's four templates: each lays a position out, and says what a careful reader finds in it."""
