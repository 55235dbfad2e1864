"""Systems that leave no window out. X11 hands every program each pixel; Wayland asks the person, for whole screens."""


class NoCapture:
    """Nothing can be asked for."""

    can_leave_out = False

    def leave_out(self, window: int, *, is_left_out: bool = True) -> bool:  # noqa: ARG002
        """Change nothing."""
        return False
