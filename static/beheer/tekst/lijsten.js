// The commands for opsommingen, genummerde lijsten and citaten.

import { NodeRange, TextSelection, canSplit } from "../vendor/prosemirror.js";
import { regelsNaarBlokken, regelsVan } from "./regels.js";
import * as s from "./schema.js";

const isRegelblok = (node) => node.type === s.alinea || node.type === s.opsomming;

// The blocks of lines that the selection touches, with the lijsten beside them, for those may become one.
function bereikVan({ $from, $to }) {
  const diepte = $from.node(1)?.type === s.citaat && $from.sharedDepth($to.pos) >= 1 ? 1 : 0;
  const houder = $from.node(diepte);
  let begin = $from.index(diepte);
  let einde = $to.indexAfter(diepte);
  for (let nr = begin; nr < einde; nr += 1) if (!isRegelblok(houder.child(nr))) return null;
  if (begin > 0 && houder.child(begin - 1).type === s.opsomming) begin -= 1;
  if (einde < houder.childCount && houder.child(einde).type === s.opsomming) einde += 1;
  const blokken = Array.from({ length: einde - begin }, (_, nr) => houder.child(begin + nr));
  return { blokken, begin: $from.posAtIndex(begin, diepte), einde: $from.posAtIndex(einde, diepte) };
}

const gekozen = ({ plek, inhoud }, { from, to }) => plek <= to && plek + inhoud.size >= from;

// A command that gives the chosen lines another soort or depth; `wijzig` answers null where it can't.
function opRegels(wijzig) {
  return (state, dispatch) => {
    const bereik = bereikVan(state.selection);
    if (!bereik) return false;
    const oud = regelsVan(bereik.blokken, bereik.begin);
    const nieuw = wijzig(oud, (regel) => gekozen(regel, state.selection));
    if (nieuw && dispatch) dispatch(vervangen(state, bereik, oud, onderHunOuder(nieuw)));
    return Boolean(nieuw);
  };
}

// A sublijst goes along with its item, or becomes a lijst when it has none any more.
function onderHunOuder(regels) {
  let soort = null;
  return regels.map((regel) => {
    if (regel.sub) return soort ? { ...regel, soort } : { ...regel, soort: regel.sub, sub: null };
    soort = regel.soort;
    return regel;
  });
}

// The lines stay in their order, so that the selection is found again at its line.
function vervangen(state, { begin, einde }, oud, nieuw) {
  const blokken = regelsNaarBlokken(nieuw);
  const tr = state.tr.replaceWith(begin, einde, blokken);
  const plekken = regelsVan(blokken, begin).map((regel) => regel.plek);
  const nieuwePlek = (plek) => {
    const nr = Math.max(0, oud.findLastIndex((regel) => regel.plek <= plek));
    const { inhoud, plek: begin } = oud[nr];
    return plekken[nr] + Math.max(0, Math.min(plek - begin, inhoud.size));
  };
  const { anchor, head } = state.selection;
  return tr.setSelection(TextSelection.create(tr.doc, nieuwePlek(anchor), nieuwePlek(head))).scrollIntoView();
}

const isLijst = (soort) => (regel) => (regel.sub ?? regel.soort) === soort;

export function inLijst(soort) {
  return ({ selection: { $from } }) => {
    for (let d = $from.depth; d > 0; d -= 1) {
      const { type, attrs } = $from.node(d);
      if (type === s.sublijst || type === s.opsomming) return attrs.tag === soort;
    }
    return false;
  };
}

// On: the chosen lines become items of this soort, with their lijst. Off, when all of them are: alinea's.
export const lijst = (soort) =>
  opRegels((regels, kies) => {
    const uit = regels.filter(kies).every(isLijst(soort));
    return regels.map((regel, nr) => {
      if (!kies(regel) && !(regel.sub && !uit && metZusterIn(regels, nr, kies))) return regel;
      if (uit) return { ...regel, soort: null, sub: null };
      return regel.sub ? { ...regel, sub: soort } : { ...regel, soort };
    });
  });

// Whether a line of the same sublijst is chosen: a sublijst has one soort.
function metZusterIn(regels, nr, kies) {
  const zelfde = (stap) => {
    for (let ander = nr; regels[ander]?.sub; ander += stap) if (kies(regels[ander])) return true;
    return false;
  };
  return zelfde(1) || zelfde(-1);
}

export const inspringen = opRegels((regels, kies) => {
  const kan = (regel, nr) => kies(regel) && regel.soort && !regel.sub && regels[nr - 1]?.soort === regel.soort;
  if (!regels.some(kan)) return null;
  return regels.map((regel, nr) => (kan(regel, nr) ? { ...regel, sub: subVan(regels, nr) ?? regel.soort } : regel));
});

const subVan = (regels, nr) => regels[nr - 1]?.sub ?? regels[nr + 1]?.sub;

export const uitspringen = opRegels((regels, kies) => {
  if (!regels.some((regel) => kies(regel) && regel.soort)) return null;
  return regels.map((regel) => {
    if (!kies(regel)) return regel;
    return regel.sub ? { ...regel, sub: null } : { ...regel, soort: null };
  });
});

const itemVan = ({ $from }) => {
  const node = $from.node(-1);
  return node?.type === s.item || node?.type === s.subitem ? node : null;
};

// Enter in an item: the next item; in an empty one: out of the lijst.
export function volgendItem(state, dispatch) {
  if (!state.selection.$from.parent.isTextblock || !itemVan(state.selection)) return false;
  if (!state.selection.$from.parent.content.size) return uitspringen(state, dispatch);
  const tr = state.tr.deleteSelection();
  const pos = tr.selection.from;
  if (!itemVan(tr.selection) || !canSplit(tr.doc, pos, 2)) return false;
  dispatch?.(tr.split(pos, 2).scrollIntoView());
  return true;
}

// Backspace at the start of an item: one step to the left.
export function terugUitLijst(state, dispatch) {
  const { empty, $from } = state.selection;
  return empty && $from.parentOffset === 0 && Boolean(itemVan(state.selection)) && uitspringen(state, dispatch);
}

export const inCitaat = ({ selection: { $from } }) => $from.node(1)?.type === s.citaat;

export function citaat(state, dispatch) {
  const { $from, $to } = state.selection;
  if (inCitaat(state)) {
    const binnen = $from.node(1);
    const start = $from.start(1);
    const einde = start + binnen.content.size;
    const bereik = new NodeRange(state.doc.resolve(start + 1), state.doc.resolve(einde - 1), 1);
    dispatch?.(state.tr.lift(bereik, 0).scrollIntoView());
    return true;
  }
  const bereik = new NodeRange($from, $to, 0);
  for (let nr = bereik.startIndex; nr < bereik.endIndex; nr += 1) if (!isRegelblok(state.doc.child(nr))) return false;
  if (bereik.startIndex === bereik.endIndex) return false;
  dispatch?.(state.tr.wrap(bereik, [{ type: s.citaat }]).scrollIntoView());
  return true;
}
