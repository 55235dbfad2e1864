"""Where this person's files belong on this system."""

from pathlib import Path


def default_profile() -> Path:
    """Return the profile folder for a start without ``--profile``. It need not exist yet."""
    import platformdirs  # late: only a start without --profile needs it, and the keeper stays small

    return Path(platformdirs.user_data_dir("postern", appauthor=False))
