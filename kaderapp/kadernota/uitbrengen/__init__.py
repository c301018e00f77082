"""A Versie to the public: the acts that give it a status, each with the PDF that goes with that status (I-01, R4)."""
