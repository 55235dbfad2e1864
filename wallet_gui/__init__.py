"""Postern, a desktop wallet that you can leave with certainty."""

__version__ = "0.1.0"
