"""The whole doelenboom on one sheet to hang on a wall: A3, landscape, as a tagged PDF (S0-05)."""
