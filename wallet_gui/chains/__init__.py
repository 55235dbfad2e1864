"""Networks: how they are asked and what their answers mean. Only home asks; ``decode`` is what the signer reads with."""
