"""The controllers of an unlocked session, one per subject. ``main`` builds them; views are given what they need."""
