import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.errors import DownloadError, InputError
from compare.translate.download import Download, Patience, forget

CONTENT = random.Random(1).randbytes(300_000)  # noqa: S311 (any bytes)
QUICK = Patience(timeout=0.5, pauses=(0.0, 0.0))


@pytest.fixture
def part(tmp_path):
    return tmp_path / "package.part"


@pytest.fixture
def get(site, part):
    """Download /p into `part`; gives what it reported."""
    site.files["/p"] = CONTENT

    def call(limit=1_000_000, patience=QUICK):
        seen = []
        Download(f"{site.address}/p", part, lambda *numbers: seen.append(numbers), limit, patience).run()
        return seen

    return call


def test_a_file_is_downloaded_and_its_progress_told(get, part):
    seen = get()
    assert part.read_bytes() == CONTENT
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert seen == sorted(seen)


def test_after_a_cut_only_the_rest_is_asked_for(site, get, part):
    site.cuts = [100_000, 50_000]
    get()
    assert part.read_bytes() == CONTENT
    assert [asked for _, asked in site.asked] == [None, "bytes=100000-", "bytes=150000-"]


def test_a_server_without_ranges_is_asked_for_all_again(site, get, part):
    site.ranges = False
    site.cuts = [100_000]
    get()
    assert part.read_bytes() == CONTENT


def test_a_server_that_names_no_version_is_not_asked_for_a_rest(site, get, part):
    site.version = None
    site.cuts = [100_000]
    get()
    assert part.read_bytes() == CONTENT
    assert [asked for _, asked in site.asked] == [None, None]


@given(cuts=st.lists(st.integers(0, 120_000), max_size=6), ranges=st.booleans())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_wherever_it_is_cut_the_file_is_whole_or_an_error_is_raised(site, get, part, cuts, ranges):
    site.cuts, site.ranges = list(cuts), ranges
    forget(part)
    try:
        get()
    except DownloadError:
        assert CONTENT.startswith(part.read_bytes())
    else:
        assert part.read_bytes() == CONTENT


def test_another_run_goes_on_where_the_first_was_cut(site, get, part):
    site.cuts = [120_000] + [0] * 20
    with pytest.raises(DownloadError, match=r"broke off after 0\.1 MB"):
        get()
    site.cuts, site.asked = [], []
    get()
    assert part.read_bytes() == CONTENT
    assert site.asked == [("/p", "bytes=120000-")]


def test_a_file_that_changed_meanwhile_is_fetched_anew(site, get, part):
    site.cuts = [120_000] + [0] * 20
    with pytest.raises(DownloadError):
        get()
    site.cuts, site.version, site.files["/p"] = [], '"2"', CONTENT[::-1]
    Download(f"{site.address}/p", part, lambda *_: None, patience=QUICK).run()
    assert part.read_bytes() == CONTENT[::-1]


def test_what_came_from_another_address_is_not_gone_on_with(site, get, part):
    site.cuts = [120_000] + [0] * 20
    with pytest.raises(DownloadError):
        get()
    site.cuts, site.files["/q"] = [], CONTENT[::-1]
    Download(f"{site.address}/q", part, lambda *_: None, patience=QUICK).run()
    assert part.read_bytes() == CONTENT[::-1]


def test_a_file_that_had_come_whole_is_not_fetched_again(site, get, part):
    get()
    site.asked = []
    get()
    assert part.read_bytes() == CONTENT
    assert site.asked == [("/p", f"bytes={len(CONTENT)}-")]


def test_a_file_that_shrank_is_fetched_anew(site, get, part):
    get()
    site.files["/p"] = CONTENT[:1000]
    Download(f"{site.address}/p", part, lambda *_: None, patience=QUICK).run()
    assert part.read_bytes() == CONTENT[:1000]


def test_a_file_that_is_announced_too_large_is_not_fetched(get, part):
    with pytest.raises(DownloadError, match=r"has 0\.3 MB, more than"):
        get(limit=200_000)
    assert not part.exists()


def test_a_file_that_turns_out_too_large_is_given_up(site, get, part):
    site.announced = False
    with pytest.raises(DownloadError, match="sends more"):
        get(limit=200_000)
    assert not part.exists()


def test_a_missing_file_is_not_asked_for_twice(site, get):
    site.statuses["/p"] = [404] * 5
    with pytest.raises(DownloadError, match="404"):
        get()
    assert len(site.asked) == 1


def test_a_busy_server_is_asked_again(site, get, part):
    site.statuses["/p"] = [503, 429]
    get()
    assert part.read_bytes() == CONTENT


def test_a_disk_that_is_full_is_one_line_and_leaves_nothing(site, part):
    def full(*_):
        raise OSError(28, "No space left on device")

    site.files["/p"] = CONTENT
    with pytest.raises(InputError, match="No space left"):
        Download(f"{site.address}/p", part, full, patience=QUICK).run()
    assert not part.exists()


def test_a_server_that_stalls_is_given_up(site, get):
    site.pause = 30
    with pytest.raises(DownloadError, match="does not begin"):
        get(patience=Patience(timeout=0.2, pauses=(0.0,)))


def test_a_server_that_drips_is_given_up(site, part):
    site.files["/p"] = CONTENT[:3000]
    site.pause = 1.1  # for a thousand bytes: below a thousand a second
    with pytest.raises(DownloadError, match="too slowly"):
        Download(f"{site.address}/p", part, lambda *_: None, patience=Patience(1.2, ())).run()
