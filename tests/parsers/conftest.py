"""Property tests look for wrong results; how long one example takes on a busy machine says nothing."""

from hypothesis import settings

settings.register_profile("parsers", deadline=None)
settings.load_profile("parsers")
