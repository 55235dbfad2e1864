"""Notifications of the desktop: short words beside the clock, which stay there when the window is out of sight."""
