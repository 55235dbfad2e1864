"""Painted widgets, one module each; import each from its own module, so that a window loads only what it shows."""
