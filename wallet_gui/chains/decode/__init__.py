"""What the signer reads transactions with. Nothing in here can reach a network."""
