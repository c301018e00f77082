"""HTML for print as one PDF: laid out per part, in processes of its own, and bound afterwards (docs/adr/0016).

`delen` cuts the document, and `reeksen` a long chapter; `lezen` reads a part, `opmaak` lays it out and draws it,
`bladeinde` finds where a run ends, `structuur` mends its tags and `overname` takes it over as plain data, a `stuk`;
`zetten` has all of them made, `werkers` does many at a time and `kast` keeps them. `kopregels` makes the running heads,
`bundelen` binds all into one file with its `registers`, `normen` says what that file is and `wegschrijven` writes it.
`stempels`, `paginanummers`, `afbreken` and `versnellingen` change what WeasyPrint does. Only `kadernota.pdf` uses this
package, in its child process; `gegevens` is what goes in.
"""
