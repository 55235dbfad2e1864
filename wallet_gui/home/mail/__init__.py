"""Notices by e-mail, handed in at the person's own mail account."""
