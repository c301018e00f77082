// The normal form of policies/tekst/filter.py as a ProseMirror schema: what does not fit can't be typed.
//
// A sublijst has types of its own, so that it can't hold a sublijst. A bijschrift stands in front of its tabel,
// because ProseMirror's tables hold rows only; schrijven.js puts it inside.

import { Schema } from "../vendor/prosemirror.js";
import { schoneLink } from "./links.js";

const cel = (rol, tag, marks) => ({
  content: "text*",
  marks,
  tableRole: rol,
  isolating: true,
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  parseDOM: [{ tag }],
  toDOM: () => [tag, 0],
});

export const schema = new Schema({
  nodes: {
    doc: { content: "(alinea | lijst | citaat | tabelblok)+" },
    alinea: { group: "regelblok", content: "text*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    opsomming: {
      group: "lijst regelblok", content: "item+", attrs: { tag: { default: "ul" } },
      parseDOM: [{ tag: "ul", attrs: { tag: "ul" } }, { tag: "ol", attrs: { tag: "ol" } }],
      toDOM: (node) => [node.attrs.tag, 0],
    },
    item: { content: "alinea sublijst?", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    sublijst: {
      content: "subitem+", attrs: { tag: { default: "ul" } },
      parseDOM: ["ul", "ol"].map((tag) => ({ tag: `${tag}[data-sub]`, attrs: { tag }, priority: 60 })),
      toDOM: (node) => [node.attrs.tag, { "data-sub": "" }, 0],
    },
    subitem: {
      content: "alinea", defining: true,
      parseDOM: [{ tag: "li[data-sub]", priority: 60 }], toDOM: () => ["li", { "data-sub": "" }, 0],
    },
    citaat: {
      content: "regelblok+", defining: true,
      parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0],
    },
    tabelblok: {
      content: "bijschrift? tabel", isolating: true,
      parseDOM: [{ tag: "figure" }], toDOM: () => ["figure", 0],
    },
    bijschrift: {
      content: "text*", isolating: true,
      parseDOM: [{ tag: "figcaption" }], toDOM: () => ["figcaption", 0],
    },
    tabel: {
      content: "rij+", tableRole: "table", isolating: true,
      parseDOM: [{ tag: "table" }], toDOM: () => ["table", ["tbody", 0]],
    },
    rij: { content: "(cel | kop)+", tableRole: "row", parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },
    cel: cel("cell", "td", "_"),
    kop: cel("header_cell", "th", "link em"), // a kop is bold by itself
    text: {},
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (a) => linkVan(a) }],
      toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
    },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
  },
});

function linkVan(a) {
  const href = schoneLink(a.getAttribute("href"));
  return href ? { href } : false;
}

export const { alinea, opsomming, item, sublijst, subitem, citaat, tabelblok, bijschrift, tabel, rij, cel: celtype, kop } =
  schema.nodes;
export const { link, em, strong } = schema.marks;
