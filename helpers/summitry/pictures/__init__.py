"""Pictures: one module a picture, each says in words what it shows."""
