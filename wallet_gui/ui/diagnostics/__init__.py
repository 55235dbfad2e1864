"""The diagnostics text: what this Postern runs on, read by the person before it goes anywhere."""
