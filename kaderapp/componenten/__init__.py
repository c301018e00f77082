"""The gallery at `/componenten/`: every component in every state, for who makes a theme."""
