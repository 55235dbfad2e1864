"""Networks of the Ethereum kind: asked over JSON-RPC, answered in values of the domain."""
