"""What page and book both say: the order, the words, the figures, their judgements and the money."""
