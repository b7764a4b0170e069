"""What is measured: reading, certainty, screens. Each module is a script; they print, and assert nothing of it."""
