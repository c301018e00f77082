"""HTML for print as one PDF: laid out per part, in processes of its own, and bound afterwards (docs/adr/0016).

`delen` cuts the document, `opmaak` lays one part out and draws it, `structuur` mends its tags, `stuk` is the result as
plain data, `werkers` does many at a time, `kopregels` makes the running heads, `bundelen` binds all into one file and
`normen` says what that file is. Only `kadernota.pdf` uses this package, in its child process.
"""
