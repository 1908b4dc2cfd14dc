"""Records become claims about nodes and relationships, and claims become rows; no server here."""
