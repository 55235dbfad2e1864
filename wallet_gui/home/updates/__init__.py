"""Whether there is a newer Postern: a signed statement, read strictly. Nothing is ever downloaded."""
