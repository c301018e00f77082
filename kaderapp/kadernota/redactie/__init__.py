"""The pages for who edits: the working tree of an agenda as one tree, and what is missing in it.

They show the working tree and therefore never go through a cache: `private, no-store`, as every answer that does not
say otherwise (S4).
"""
