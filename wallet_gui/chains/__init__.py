"""Networks: how they are asked, and what answers mean. Only home asks; ``decode`` is what the signer reads with."""
