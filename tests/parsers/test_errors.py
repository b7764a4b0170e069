import pickle

from parsers.errors import FileIsTooLarge, ReadError, TooManyPages
from parsers.wording import N_


def test_an_error_says_what_is_wrong_and_what_to_do() -> None:
    assert str(TooManyPages(pages=3000, limit=2000)) == (
        "The file has 3000 pages; the limit is 2000. Split it into smaller files; the limit is the setting "
        "PERFILARIO_READ_MAX_PAGES."
    )


def test_sizes_are_told_in_megabytes() -> None:
    assert FileIsTooLarge.of(3 * 1024 * 1024, 1024 * 1024).values == {"size": 3.0, "limit": 1.0}


def test_errors_travel_between_processes() -> None:
    error = pickle.loads(pickle.dumps(TooManyPages(pages=3, limit=2)))
    assert (type(error), error.values) == (TooManyPages, {"pages": 3, "limit": 2})
    assert issubclass(TooManyPages, ReadError)


def test_templates_stay_english_until_they_are_shown() -> None:
    assert N_("The file has {pages} pages.") == "The file has {pages} pages."
