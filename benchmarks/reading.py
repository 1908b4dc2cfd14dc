"""How fast letters are read, as ratios within one run: machines differ, ratios less.

Every figure is the best of several rounds on one core. The measure of a text pass is one
``str.translate`` over the same characters, the least that any reader has to do.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import directives
from loaders.extract import Origin, read_text

ROUNDS = 3
SAMPLES = Path(__file__).parents[1] / "samples"


def best(work: Callable[[], object]) -> float:
    """The seconds of the fastest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Print the figures."""
    texts = [path.read_bytes().decode() for path in sorted(SAMPLES.glob("*.txt"))]
    characters = sum(map(len, texts))
    table = {code: code for code in range(0x300)}
    origin = Origin("letter.txt", "0" * 64)

    def read(many: list[str]) -> None:
        for text in many:
            read_text(text, origin)

    read(texts)  # tables are loaded once
    plain = best(lambda: [text.translate(table) for text in texts])
    reading = best(lambda: read(texts))
    both = best(lambda: [directives.extract(text) for text in texts])
    long = ["\n\n".join(texts) * 4]
    drawn_out = best(lambda: read(long)) / len(long[0]) / (reading / characters)
    print(f"letters                    {len(texts)}, {characters:,} characters")
    print(f"reading                    {len(texts) / reading:,.0f} letters/s")
    print(f"reading                    {characters / reading:,.0f} characters/s")
    print(f"reading / one translate    {reading / plain:.0f}")
    print(f"read and resolve / read    {both / reading:.2f}")
    print(f"one long text / letters    {drawn_out:.2f} per character")


if __name__ == "__main__":
    main()
