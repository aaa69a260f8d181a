"""`python -m compare` is the same as `crossframe`."""

from compare.cli.main import run

if __name__ == "__main__":
    run()
