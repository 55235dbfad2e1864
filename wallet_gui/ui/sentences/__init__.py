"""The sentences about failures, one function each. ``ui.messages`` alone decides which one is said."""
