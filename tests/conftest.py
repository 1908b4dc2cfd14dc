"""The plugins of the suite; each one says what it offers."""

pytest_plugins = ["tests.fixtures", "tests.servers"]
