// What is pasted or dropped, brought into the normal form before ProseMirror sees it.

import { DOMSerializer, Fragment, Slice } from "../vendor/prosemirror.js";
import { lees, ontleed } from "./lezen.js";
import * as s from "./schema.js";

const NUMMER = /^\s*(?:\d+|[a-z]{1,4})[.)]/i;

export function schoonGeplakt(html) {
  const body = ontleed(html);
  if (body.querySelector("[data-pm-slice]")) return body.innerHTML;
  onthoudSoort(body);
  body.querySelectorAll("[data-style]").forEach(geefMerken);
  maakLijsten(body);
  const deel = DOMSerializer.fromSchema(s.schema).serializeFragment(lees(body).content);
  const doos = document.createElement("div");
  doos.append(deel);
  return doos.innerHTML;
}

// Google Docs and Office write bold and italic as style; and a b that is not bold around everything.
function geefMerken(element) {
  const stijl = element.dataset.style;
  if (/mso-list:\s*ignore/i.test(stijl)) element.remove();
  else if (/display:\s*none|mso-hide:\s*all/i.test(stijl)) element.remove();
  else if (/^(?:b|strong)$/.test(element.localName) && /(?:^|;)\s*font-weight:\s*(?:normal|400)/i.test(stijl)) {
    element.replaceWith(...element.childNodes);
  } else if (element.localName === "span") {
    if (/font-weight:\s*(?:bold|[6-9]00)/i.test(stijl)) omwikkel(element, "strong");
    if (/font-style:\s*italic/i.test(stijl)) omwikkel(element, "em");
  }
}

function omwikkel(element, tag) {
  const merk = document.createElement(tag);
  merk.append(...element.childNodes);
  element.append(merk);
}

// Word has no lijsten but alinea's with a level; their sign stands in a piece of text of its own.
function onthoudSoort(body) {
  for (const p of body.querySelectorAll("p[data-style*='mso-list' i]")) {
    const teken = p.querySelector("[data-style*='mso-list' i]");
    p.dataset.soort = NUMMER.test(teken?.textContent ?? "") ? "ol" : "ul";
  }
}

function maakLijsten(body) {
  for (const p of body.querySelectorAll("p[data-soort]")) {
    const niveau = Number(/level(\d)/i.exec(p.dataset.style)?.[1] ?? 1);
    const tag = p.dataset.soort;
    const vorige = p.previousElementSibling;
    const lijst = vorige?.matches("[data-mso]") ? vorige : null;
    const li = document.createElement("li");
    li.append(...p.childNodes);
    if (lijst && niveau > 1) subVan(lijst.lastElementChild, tag).append(li);
    else if (lijst?.localName === tag) lijst.append(li);
    else p.before(nieuweLijst(tag, li));
    p.remove();
  }
}

function subVan(item, tag) {
  const sub = item.querySelector(":scope > ul, :scope > ol") ?? document.createElement(tag);
  item.append(sub);
  return sub;
}

function nieuweLijst(tag, li) {
  const lijst = document.createElement(tag);
  lijst.dataset.mso = "";
  lijst.append(li);
  return lijst;
}

// In a cel or bijschrift everything is one line; a tabel in a tabel fills cellen; in a citaat a tabel is its lines.
export function pasInPlek(slice, view) {
  const { $from } = view.state.selection;
  const inCel = [s.celtype, s.kop, s.bijschrift].includes($from.parent.type);
  if (inCel) return alleenTabel(slice, $from) ?? new Slice(Fragment.from(lijn(slice.content)), 0, 0);
  if ($from.node(1)?.type !== s.citaat || !heeftTabel(slice)) return slice;
  const blokken = [];
  slice.content.forEach((blok) => (blok.type === s.tabelblok ? blokken.push(...rijenVan(blok)) : blokken.push(blok)));
  return new Slice(Fragment.from(blokken), 0, 0);
}

function alleenTabel({ content }, $from) {
  const blok = content.childCount === 1 ? content.firstChild : null;
  if ($from.parent.type === s.bijschrift || blok?.type !== s.tabelblok) return null;
  return new Slice(Fragment.from(blok.lastChild), 0, 0);
}

const heeftTabel = ({ content }) => content.content.some((node) => node.type === s.tabelblok);

function rijenVan(blok) {
  const regels = [];
  blok.forEach((deel) => {
    if (deel.type === s.bijschrift) regels.push(s.alinea.create(null, deel.content));
    else deel.forEach((rij) => regels.push(s.alinea.create(null, lijn(rij.content))));
  });
  return regels;
}

function lijn(inhoud) {
  const stukken = [];
  inhoud.descendants((node) => {
    if (node.isText) stukken.push(node);
    else if (node.isTextblock && stukken.length) stukken.push(s.schema.text(" "));
  });
  return stukken;
}
