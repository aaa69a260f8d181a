import json
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


RECORD = json.dumps({"text": "Путин говорил.", "flags": []})


def test_kept_records_are_found_by_their_keys(cache):
    cache.keep({KEY: RECORD})
    assert cache.find([OTHER, KEY]) == {KEY: RECORD}
    cache.keep({KEY: "{}"})
    assert cache.find([KEY]) == {KEY: "{}"}


def test_many_records_are_found_at_once(cache):
    records = {content_key(str(number)): str(number) for number in range(2000)}
    cache.keep(records)
    assert cache.find(list(records)) == records


def test_without_a_folder_no_record_is_kept():
    cache = Cache(None)
    cache.keep({KEY: RECORD})
    assert cache.find([KEY]) == {}


def test_records_used_least_recently_make_room(cache):
    keys = [content_key(str(number)) for number in range(10)]
    small = Cache(cache.folder, records_limit=800)
    for key in keys[:8]:
        small.keep({key: "x" * 100})
    assert set(small.find([keys[0]])) == {keys[0]}  # the oldest, but used just now
    small.keep({keys[8]: "x" * 100})
    kept = set(small.find(keys))
    assert {keys[0], keys[8]} <= kept
    assert len(kept) == 6


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"x" * 200])
def test_a_damaged_file_of_records_is_begun_anew(cache, content):
    cache.folder.mkdir()
    (cache.folder / "records.sqlite").write_bytes(content)
    assert cache.find([KEY]) == {}
    cache.keep({KEY: RECORD})
    assert cache.find([KEY]) == {KEY: RECORD}


def test_a_folder_that_cannot_be_made_is_no_cache_for_records(tmp_path):
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache")
    cache.keep({KEY: RECORD})
    assert cache.find([KEY]) == {}


def test_processes_that_keep_records_at_once_lose_none(cache):
    code = (
        "import sys; from pathlib import Path; from compare.cache import Cache, content_key\n"
        "for n in range(50): Cache(Path(sys.argv[1])).keep({content_key(sys.argv[2], str(n)): sys.argv[2]})"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(cache.folder), name], cwd=ROOT) for name in ("one", "two")
    ]
    assert [process.wait() for process in running] == [0, 0]
    keys = [content_key(name, str(number)) for name in ("one", "two") for number in range(50)]
    assert len(cache.find(keys)) == 100
