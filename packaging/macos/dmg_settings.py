"""What dmgbuild makes the disk image from: the program, and the folder it is dragged to."""

import os
from pathlib import Path

application = Path(os.environ["POSTERN_APP"])
files = [str(application)]
symlinks = {"Applications": "/Applications"}
badge_icon = str(application / "Contents" / "Resources" / "postern.icns")
icon_locations = {application.name: (150, 170), "Applications": (390, 170)}
window_rect = ((200, 200), (540, 380))
default_view = "icon-view"
icon_size = 112
format = "UDZO"  # noqa: A001  # dmgbuild's own name
filesystem = "HFS+"
