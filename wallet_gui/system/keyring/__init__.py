"""The computer's keyring, one module per kind behind one port (``port``)."""
