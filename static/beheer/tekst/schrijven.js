// From the document in the editor to the normal form, as policies/tekst/schrijven.py and inhoud.py write it.

import { kaal, lopend } from "./stukken.js";

const TEKENS = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const VOLGORDE = ["a", "em", "strong"];

export function schrijf(doc) {
  return blokken(doc);
}

const ontsnap = (tekst) => tekst.replace(/[&<>]/g, (teken) => TEKENS[teken]);
const elk = (node, functie) => Array.from({ length: node.childCount }, (_, nr) => functie(node.child(nr), nr)).join("");
const om = (tag, binnen) => (binnen ? `<${tag}>${binnen}</${tag}>` : "");

function blokken(houder) {
  return elk(houder, (blok) => {
    if (blok.type.name === "alinea") return om("p", inhoud(blok));
    if (blok.type.name === "opsomming") return om(blok.attrs.tag, elk(blok, item));
    if (blok.type.name === "citaat") return om("blockquote", blokken(blok));
    return tabel(blok);
  });
}

function item(node) {
  const sub = node.maybeChild(1);
  const onder = sub ? elk(sub, (subitem) => om("li", inhoud(subitem.firstChild))) : "";
  const tekst = inhoud(node.firstChild);
  return tekst ? `<li>${tekst}${om(sub?.attrs.tag, onder)}</li>` : onder;
}

function tabel(blok) {
  const bijschrift = blok.childCount > 1 ? inhoud(blok.firstChild) : "";
  const rijen = Array.from({ length: blok.lastChild.childCount }, (_, nr) => blok.lastChild.child(nr));
  const [kop, ...rest] = rijen.filter((rij) => kaal(rij.textContent));
  if (!kop) return om("p", bijschrift);
  const eerste = elk(kop, (cel) => `<th scope="col">${inhoud(cel)}</th>`);
  return `<table>${om("caption", bijschrift)}<thead><tr>${eerste}</tr></thead>${om("tbody", rest.map(rij).join(""))}</table>`;
}

function rij(node) {
  const cellen = elk(node, (cel, nr) => {
    const isKop = nr === 0 && cel.type.name === "kop" && kaal(cel.textContent);
    return isKop ? `<th scope="row">${inhoud(cel)}</th>` : `<td>${inhoud(cel)}</td>`;
  });
  return `<tr>${cellen}</tr>`;
}

// Running text: one space between words, marks from word to word; of two that start together the longer is outside.
function inhoud(node) {
  const stukken = [];
  node.forEach((kind) => stukken.push({ tekst: lopend(kind.text), merken: kind.marks.map(merk) }));
  return nestel(zonderRanden(stukken).flatMap(metLosseRanden), []);
}

function merk({ type, attrs }) {
  return type.name === "link"
    ? { tag: "a", sleutel: `a ${attrs.href}`, open: `<a href="${ontsnap(attrs.href).replaceAll('"', "&quot;")}">` }
    : { tag: type.name, sleutel: type.name, open: `<${type.name}>` };
}

function zonderRanden(stukken) {
  let naSpatie = true;
  const uit = stukken.map((stuk) => {
    const tekst = naSpatie ? stuk.tekst.replace(/^ /, "") : stuk.tekst;
    naSpatie = tekst ? tekst.endsWith(" ") : naSpatie;
    return { ...stuk, tekst };
  });
  while (uit.length && !kaal(uit[0].tekst)) uit.shift();
  while (uit.length && !kaal(uit.at(-1).tekst)) uit.pop();
  if (uit.length) {
    uit[0].tekst = zonderBegin(uit[0].tekst);
    uit.at(-1).tekst = zonderEinde(uit.at(-1).tekst);
  }
  return uit;
}

function metLosseRanden({ tekst, merken }) {
  const kern = kaal(tekst);
  const voor = kern ? tekst.slice(0, tekst.indexOf(kern)) : "";
  return [voor, kern, tekst.slice(voor.length + kern.length)].filter(Boolean).map((deel) => ({ tekst: deel, merken }));
}

const zonderBegin = (tekst) => tekst.slice(tekst.indexOf(kaal(tekst)));
const zonderEinde = (tekst) => tekst.slice(0, tekst.lastIndexOf(kaal(tekst)) + kaal(tekst).length);
const heeft = (merken, merk) => merken.some((ander) => ander.sleutel === merk.sleutel);

function nestel(delen, buiten) {
  let uit = "";
  for (let plek = 0; plek < delen.length; ) {
    const { tekst, merken } = delen[plek];
    const nieuw = merken.filter((merk) => !heeft(buiten, merk));
    if (nieuw.length && kaal(tekst)) {
      const { merk, einde } = langste(nieuw, delen, plek);
      uit += `${merk.open}${nestel(delen.slice(plek, einde), [...buiten, merk])}</${merk.tag}>`;
      plek = einde;
    } else {
      uit += ontsnap(tekst);
      plek += 1;
    }
  }
  return uit;
}

function langste(merken, delen, plek) {
  return merken
    .map((merk) => ({ merk, einde: eindeVan(merk, delen, plek) }))
    .sort((a, b) => b.einde - a.einde || VOLGORDE.indexOf(a.merk.tag) - VOLGORDE.indexOf(b.merk.tag))[0];
}

function eindeVan(merk, delen, plek) {
  let einde = plek;
  for (let nr = plek; nr < delen.length; nr += 1) {
    if (!kaal(delen[nr].tekst)) continue;
    if (!heeft(delen[nr].merken, merk)) break;
    einde = nr + 1;
  }
  return einde;
}
