import os
import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.cache import Cache, cache_folder, content_key

ROOT = Path(__file__).parents[1]
KEY, OTHER = content_key("one text"), content_key("another text")
ARRAYS = {"sentences": np.arange(6, dtype=np.float32).reshape(2, 3), "claims": np.zeros((0, 4))}


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


def entries(cache):
    return sorted(cache.folder.iterdir())


def test_stored_arrays_come_back_as_they_were(cache):
    cache.store("vectors", KEY, ARRAYS)
    found = cache.load("vectors", KEY)
    assert set(found) == set(ARRAYS)
    for name, array in ARRAYS.items():
        np.testing.assert_array_equal(found[name], array)
        assert found[name].dtype == array.dtype


def test_kinds_and_keys_are_apart(cache):
    cache.store("vectors", KEY, ARRAYS)
    assert cache.load("vectors", OTHER) is None
    assert cache.load("translations", KEY) is None


def test_without_a_folder_nothing_is_kept():
    cache = Cache(None)
    cache.store("vectors", KEY, ARRAYS)
    assert cache.load("vectors", KEY) is None


@given(st.lists(st.text()), st.lists(st.text()))
def test_keys_are_equal_only_for_equal_parts(one, other):
    assert (content_key(*one) == content_key(*other)) is (one == other)


def test_parts_are_not_run_together():
    assert content_key("ab", "c") != content_key("a", "bc") != content_key("abc")
    assert content_key("a lone surrogate \ud800") != content_key("a lone surrogate ?")


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content[:-30],
        lambda content: content.replace(np.float32(5).tobytes(), np.float32(6).tobytes()),
        lambda content: b"\x93NUMPY\x01\x00" + content[8:],
        lambda _: b"no archive at all",
    ],
)
def test_a_damaged_file_counts_as_absent_and_is_replaced(cache, damage):
    cache.store("vectors", KEY, ARRAYS)
    (path,) = entries(cache)
    damaged = damage(path.read_bytes())
    assert damaged != path.read_bytes()
    path.write_bytes(damaged)
    assert cache.load("vectors", KEY) is None
    cache.store("vectors", KEY, ARRAYS)
    np.testing.assert_array_equal(cache.load("vectors", KEY)["sentences"], ARRAYS["sentences"])


def test_an_entry_under_another_name_counts_as_absent(cache):
    cache.store("vectors", KEY, ARRAYS)
    (path,) = entries(cache)
    path.rename(path.with_name(path.name.replace(KEY, OTHER)))
    assert cache.load("vectors", OTHER) is None


def test_arrays_of_another_program_count_as_absent(cache):
    cache.store("vectors", KEY, ARRAYS)
    (path,) = entries(cache)
    np.savez(path, sentences=ARRAYS["sentences"])
    assert cache.load("vectors", KEY) is None
    np.save(path.with_suffix(".npy"), ARRAYS["sentences"])
    path.with_suffix(".npy").replace(path)
    assert cache.load("vectors", KEY) is None


class Sprung:
    def __reduce__(self):
        return (Path("sprung").touch, ())


def test_a_pickle_is_never_run(cache, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    cache.store("vectors", KEY, ARRAYS)
    (path,) = entries(cache)
    key = np.frombuffer(bytes.fromhex(KEY), dtype=np.uint8)
    np.savez(path, key=key, sentences=np.array([Sprung()], dtype=object))
    assert cache.load("vectors", KEY) is None
    assert not Path("sprung").exists()


def test_a_folder_in_the_place_of_an_entry_is_no_error(cache):
    cache.store("vectors", KEY, ARRAYS)
    (path,) = entries(cache)
    path.unlink()
    path.mkdir()
    cache.store("vectors", KEY, ARRAYS)
    assert cache.load("vectors", KEY) is None
    assert entries(cache) == [path]


def test_a_folder_that_cannot_be_written_is_no_cache(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    cache = Cache(tmp_path / "file" / "cache")
    cache.store("vectors", KEY, ARRAYS)
    assert cache.load("vectors", KEY) is None
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_a_write_that_breaks_off_leaves_nothing_behind_and_keeps_what_was_there(cache):
    cache.store("vectors", KEY, ARRAYS)
    before = [path.read_bytes() for path in entries(cache)]
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))  # as a full disk: a write of more fails
    try:
        cache.store("vectors", KEY, {"sentences": np.ones((100, 100))})
        cache.store("vectors", OTHER, {"sentences": np.ones((100, 100))})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [path.read_bytes() for path in entries(cache)] == before


def test_only_the_user_may_read(cache):
    cache.store("vectors", KEY, ARRAYS)
    assert [path.stat().st_mode & 0o777 for path in (cache.folder, *entries(cache))] == [0o700, 0o600]


def test_beyond_the_limit_the_least_recently_used_go_first(cache):
    keys = [content_key(str(n)) for n in range(4)]
    for age, key in enumerate(keys[:3]):
        cache.store("vectors", key, ARRAYS)
        path = cache.folder / f"vectors-{key}.npz"
        os.utime(path, (1000 + age, 1000 + age))
    size = path.stat().st_size
    assert cache.load("vectors", keys[0]) is not None  # the oldest, but used just now
    Cache(cache.folder, limit=3 * size).store("vectors", keys[3], ARRAYS)
    kept = [key for key in keys if cache.load("vectors", key) is not None]
    assert kept == [keys[0], keys[2], keys[3]]


def test_an_entry_larger_than_the_limit_pushes_nothing_out(cache):
    cache.store("vectors", KEY, ARRAYS)
    Cache(cache.folder, limit=2000).store("vectors", OTHER, {"sentences": np.zeros((100, 100))})
    assert cache.load("vectors", KEY) is not None
    assert cache.load("vectors", OTHER) is None


def test_only_files_of_the_cache_are_removed(cache):
    cache.folder.mkdir()
    for name in ("photo.npz", "notes.tmp", f"vectors-{KEY}.npz.bak", "crossframe-fresh.tmp", "crossframe-old.tmp"):
        (cache.folder / name).write_bytes(b"x" * 5000)
    os.utime(cache.folder / "crossframe-old.tmp", (1000, 1000))
    small = Cache(cache.folder, limit=2000)
    for key in (KEY, OTHER):
        small.store("vectors", key, ARRAYS)
    assert {path.name for path in entries(cache)} == {
        "photo.npz", "notes.tmp", f"vectors-{KEY}.npz.bak", "crossframe-fresh.tmp",
        f"vectors-{KEY}.npz", f"vectors-{OTHER}.npz",
    }  # fmt: skip


def test_writers_and_readers_at_once_see_whole_entries(cache):
    def write_and_read(n):
        cache.store("vectors", KEY, {"sentences": np.full((50, 50), n, dtype=np.float32)})
        return cache.load("vectors", KEY)["sentences"]

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(write_and_read, range(40)))
    assert all((array == array[0, 0]).all() for array in found)
    assert len(entries(cache)) == 1


def test_the_environment_names_the_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("CROSSFRAME_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.setenv("CROSSFRAME_CACHE", "")
    assert cache_folder().name in {"crossframe", "Cache"}


def test_importing_the_cache_loads_no_heavy_library():
    code = "import sys, compare.cache; print([name for name in ('numpy', 'platformdirs') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    assert done.stdout.split() == [b"[]"]
