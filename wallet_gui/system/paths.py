"""Where this person's files belong on this system."""

import os
import sys
from pathlib import Path


def default_profile() -> Path:
    """Return the profile folder for a start without ``--profile``. It need not exist yet."""
    system: str = sys.platform
    if system == "linux":  # as platformdirs says, without thirty modules that the first window would wait for
        named = os.environ.get("XDG_DATA_HOME", "")
        return (Path(named) if named.startswith("/") else Path.home() / ".local" / "share") / "postern"
    import platformdirs  # late: see above

    return Path(platformdirs.user_data_dir("postern", appauthor=False))
