// Alinea's and lijsten as lines: every lijst command changes lines, and the blocks are built anew from them.
//
// A line is {inhoud, soort, sub}: soort is null for an alinea, else "ul" or "ol"; sub is that of a sublijst.

import * as s from "./schema.js";

export function regelsNaarBlokken(regels) {
  const blokken = [];
  let lijst = null;
  for (const { inhoud, soort, sub } of regels) {
    const alinea = s.alinea.create(null, inhoud);
    if (!soort) {
      lijst = null;
      blokken.push(alinea);
    } else {
      if (lijst?.soort !== soort) blokken.push((lijst = { soort, items: [] }));
      const boven = lijst.items.at(-1);
      if (sub && boven) (boven.sub ??= { soort: sub, items: [] }).items.push(alinea);
      else lijst.items.push({ alinea });
    }
  }
  return blokken.map((blok) => (blok.items ? lijstVan(blok) : blok));
}

function lijstVan({ soort, items }) {
  return s.opsomming.create({ tag: soort }, items.map(({ alinea, sub }) =>
    s.item.create(null, sub ? [alinea, sublijstVan(sub)] : [alinea])));
}

function sublijstVan({ soort, items }) {
  return s.sublijst.create({ tag: soort }, items.map((alinea) => s.subitem.create(null, alinea)));
}

// The lines of neighbouring blocks, each with the place of its text in the document.
export function regelsVan(blokken, plek) {
  const regels = [];
  for (const blok of blokken) {
    if (blok.type === s.alinea) regels.push({ inhoud: blok.content, soort: null, sub: null, plek: plek + 1 });
    else
      blok.descendants((node, onder, ouder) => {
        if (node.type !== s.alinea) return true;
        const sub = ouder.type === s.subitem ? blok.resolve(onder).node(-1).attrs.tag : null;
        regels.push({ inhoud: node.content, soort: blok.attrs.tag, sub, plek: plek + onder + 2 });
        return false;
      });
    plek += blok.nodeSize;
  }
  return regels;
}
