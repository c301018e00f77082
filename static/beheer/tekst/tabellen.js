// The commands for tabellen, and what keeps a tabel in its normal form while people work in it.

import {
  Plugin, TextSelection, addColumnAfter, addRowAfter, deleteColumn, deleteRow, isInTable, selectedRect,
} from "../vendor/prosemirror.js";
import * as s from "./schema.js";
import { zonderVet } from "./stukken.js";

export { addColumnAfter as kolomErbij, addRowAfter as rijErbij, isInTable as inTabel };

export function tabelblokBij({ selection: { $from } }) {
  const node = $from.node(1);
  return node?.type === s.tabelblok ? { node, plek: $from.before(1) } : null;
}

// A new tabel comes behind the block of the cursor, or in the place of an empty alinea.
export function voegTabelIn(state, dispatch, { bijschrift, kolommen, rijen }) {
  const { $from } = state.selection;
  const blok = $from.node(1);
  const leeg = blok?.type === s.alinea && !blok.content.size;
  const plek = leeg ? $from.before(1) : $from.after(1);
  const tr = state.tr.replaceWith(plek, leeg ? $from.after(1) : plek, [nieuw(bijschrift, kolommen, rijen), s.alinea.create()]);
  const eersteCel = plek + (bijschrift ? s.schema.text(bijschrift).nodeSize + 2 : 0) + 4;
  dispatch(tr.setSelection(TextSelection.create(tr.doc, eersteCel)).scrollIntoView());
}

function nieuw(bijschrift, kolommen, rijen) {
  const rij = (type) => s.rij.create(null, Array.from({ length: kolommen }, () => type.create()));
  const tabel = s.tabel.create(null, [rij(s.kop), ...Array.from({ length: rijen }, () => rij(s.celtype))]);
  const tekst = bijschrift ? [s.bijschrift.create(null, s.schema.text(bijschrift))] : [];
  return s.tabelblok.create(null, [...tekst, tabel]);
}

export function tabelWeg(state, dispatch) {
  const blok = tabelblokBij(state);
  if (!blok) return false;
  dispatch?.(state.tr.delete(blok.plek, blok.plek + blok.node.nodeSize).scrollIntoView());
  return true;
}

// The last rij or kolom takes the tabel with it.
const ofTabelWeg = (command, maat) => (state, dispatch) => {
  if (!isInTable(state)) return false;
  const rect = selectedRect(state);
  return maat(rect) ? tabelWeg(state, dispatch) : command(state, dispatch);
};
export const rijWeg = ofTabelWeg(deleteRow, (rect) => rect.bottom - rect.top === rect.map.height);
export const kolomWeg = ofTabelWeg(deleteColumn, (rect) => rect.right - rect.left === rect.map.width);

// The bijschrift gets an empty line above the tabel when there is none, and the cursor.
export function naarBijschrift(state, dispatch) {
  const blok = tabelblokBij(state);
  if (!blok) return false;
  const tr = blok.node.childCount > 1 ? state.tr : state.tr.insert(blok.plek + 1, s.bijschrift.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, blok.plek + 2)).scrollIntoView());
  return true;
}

// Enter: down to the next rij; from the bijschrift to the first cel. It never splits a cel.
export function omlaag(state, dispatch) {
  const { $from } = state.selection;
  const naar = (plek) => dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, plek)).scrollIntoView());
  if ($from.parent.type === s.bijschrift) naar($from.after() + 3);
  else if (isInTable(state)) {
    const { map, tableStart, bottom, left } = selectedRect(state);
    if (bottom < map.height) naar(tableStart + map.map[bottom * map.width + left] + 1);
  } else return false;
  return true;
}

const eersteCel = (state) => {
  if (!isInTable(state)) return null;
  const { map, table, tableStart, top } = selectedRect(state);
  const onder = map.map[top * map.width];
  return top > 0 ? { node: table.nodeAt(onder), plek: tableStart + onder } : null;
};
export const isRijkop = (state) => eersteCel(state)?.node.type === s.kop;

export function rijkop(state, dispatch) {
  const cel = eersteCel(state);
  if (cel && dispatch) dispatch(maak(state.tr, cel, cel.node.type === s.kop ? s.celtype : s.kop));
  return Boolean(cel);
}

function maak(tr, { node, plek }, type) {
  const inhoud = [];
  node.forEach((stuk) => inhoud.push(stuk));
  const nieuw = type.create(null, type === s.kop ? zonderVet(inhoud) : inhoud);
  const { selection } = tr;
  tr.replaceWith(plek, plek + node.nodeSize, nieuw);
  if (!(selection instanceof TextSelection)) return tr;
  return tr.setSelection(TextSelection.create(tr.doc, selection.anchor, selection.head));
}

// After each change: the first rij holds koppen, of the others at most the first cel is one; text can follow a tabel.
export const tabelvorm = new Plugin({
  appendTransaction(transacties, _, state) {
    if (!transacties.some((transactie) => transactie.docChanged)) return null;
    const tr = state.tr;
    for (const { plek, node, type } of fouteCellen(state.doc)) {
      if (type === s.kop) tr.removeMark(plek + 1, plek + node.nodeSize - 1, s.strong);
      tr.setNodeMarkup(plek, type);
    }
    if (state.doc.lastChild.type === s.tabelblok) tr.insert(tr.doc.content.size, s.alinea.create());
    return tr.docChanged ? tr : null;
  },
});

function fouteCellen(doc) {
  const fout = [];
  doc.forEach((blok, begin) => {
    if (blok.type !== s.tabelblok) return;
    blok.descendants((node, plek, ouder, kolom) => {
      if (ouder.type !== s.rij) return node.type !== s.alinea;
      const eersteRij = ouder === blok.lastChild.firstChild;
      const type = eersteRij ? s.kop : kolom > 0 ? s.celtype : node.type;
      if (node.type !== type) fout.push({ plek: begin + 1 + plek, node, type });
      return false;
    });
  });
  return fout;
}
