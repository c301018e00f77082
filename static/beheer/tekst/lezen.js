// From any HTML to a document that fits the schema: the same reading as policies/tekst/opbouw.py and normaal.py.
//
// An element that has no place where it stands (a tabel in a tabel, a third level of lijsten) is only a boundary
// between words: nothing that a reader sees is lost.

import { schoneLink } from "./links.js";
import * as s from "./schema.js";
import { regelsNaarBlokken } from "./regels.js";
import { kaal, lopend, opgeruimd } from "./stukken.js";
import { tabelblokVan } from "./tabelvorm.js";

const BLOKKEN = new Set(
  ("h1 h2 h3 h4 h5 h6 p ul ol li blockquote table caption thead tbody tfoot tr td th div section article header footer " +
    "main aside nav address hgroup figure figcaption details summary dl dt dd pre center form fieldset legend hr").split(" "),
);
const NIET_LEESBAAR = new Set(
  "script style template title svg math iframe object noscript head select textarea button video audio".split(" "),
);
const KOP = /^h[1-6]$/;
const MERKEN = { strong: s.strong.create(), b: s.strong.create(), em: s.em.create(), i: s.em.create() };
const MEESTE_NIVEAUS = 100;

export function leesHtml(html) {
  return lees(ontleed(html));
}

// The elements of the HTML. Style and handlers go by another name first: also in a document that is never shown the
// Content-Security-Policy would refuse them one by one, and report each.
export function ontleed(html) {
  const stil = html
    .replace(/<style\b[\s\S]*?(?:<\/style\s*>|$)/gi, "")
    .replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, "$1 data-$2"));
  return new DOMParser().parseFromString(stil, "text/html").body;
}

export function lees(element) {
  const lezer = new Lezer();
  lezer.kinderen(element, [], 0);
  lezer.grens();
  const inhoud = lezer.blokken();
  return s.schema.node("doc", null, inhoud.length ? inhoud : [s.alinea.create()]);
}

class Lezer {
  // Loose lines and tabellen in the order of the page; a line knows its citaat and its place in a lijst.
  uit = [];
  regel = [];
  citaat = null;
  lijsten = [];
  nieuw = true;
  tabel = null;
  cel = null;

  kinderen(element, merken, niveau) {
    for (const kind of element.childNodes) {
      if (kind.nodeType === Node.TEXT_NODE) this.tekst(kind.data, merken);
      else if (kind.nodeType === Node.ELEMENT_NODE && niveau < MEESTE_NIVEAUS) this.element(kind, merken, niveau + 1);
    }
  }

  tekst(tekst, merken) {
    if (tekst) this.regel.push(s.schema.text(lopend(tekst), merken));
  }

  element(element, merken, niveau) {
    const tag = element.localName;
    if (NIET_LEESBAAR.has(tag)) return;
    if (tag === "br") this.breekAf();
    else if (BLOKKEN.has(tag)) this.blok(element, KOP.test(tag) ? s.strong.create().addToSet(merken) : merken, niveau);
    else this.kinderen(element, metMerk(element, merken), niveau);
  }

  breekAf() {
    if (!this.cel && !this.lijsten.length) this.grens();
    else this.tekst(" ", []);
  }

  // The running text so far goes where it belongs: what follows is another alinea, item or word.
  grens() {
    const regel = this.regel;
    this.regel = [];
    if (this.cel) this.cel.push(...regel, s.schema.text(" "));
    else if (regel.some((stuk) => kaal(stuk.text))) this.nieuweRegel(regel);
  }

  nieuweRegel(regel) {
    const vorige = this.uit.at(-1);
    if (this.lijsten.length && !this.nieuw && vorige?.inhoud) vorige.inhoud.push(s.schema.text(" "), ...regel);
    else this.uit.push({ inhoud: regel, citaat: this.citaat, soort: this.lijsten[0], sub: this.lijsten[1] });
    this.nieuw = false;
  }

  blok(element, merken, niveau) {
    this.grens();
    const sluit = this.cel ? undefined : this.open(element);
    this.kinderen(element, merken, niveau);
    this.grens();
    sluit?.();
  }

  open(element) {
    const tag = element.localName;
    if (tag === "ul" || tag === "ol") return this.openLijst(tag);
    if (tag === "li" && this.lijsten.length) this.nieuw = true;
    else if (this.tabel) return this.openInTabel(element);
    else if (tag === "blockquote" && !this.lijsten.length && !this.citaat) {
      this.citaat = {};
      return () => (this.citaat = null);
    } else if (tag === "table" && !this.lijsten.length && !this.citaat) {
      this.tabel = { bijschrift: [], rijen: [] };
      this.uit.push({ tabel: this.tabel });
      return () => (this.tabel = null);
    }
    return undefined;
  }

  openLijst(tag) {
    const diep = this.lijsten.length < 2;
    if (diep) this.lijsten.push(tag);
    this.nieuw = true;
    return () => {
      if (diep) this.lijsten.pop();
      this.nieuw = true;
    };
  }

  openInTabel(element) {
    const tag = element.localName;
    if (tag === "caption") return this.openCel(this.tabel.bijschrift);
    if (tag === "tr" || !this.tabel.rijen.length) this.tabel.rijen.push([]);
    if (tag !== "td" && tag !== "th") return undefined;
    const cel = { inhoud: [], kop: tag === "th", breedte: aantal(element.colSpan), hoogte: aantal(element.rowSpan) };
    this.tabel.rijen.at(-1).push(cel);
    return this.openCel(cel.inhoud);
  }

  openCel(inhoud) {
    this.cel = inhoud;
    return () => (this.cel = null);
  }

  blokken() {
    const groepen = [];
    for (const deel of this.uit) {
      const laatste = groepen.at(-1);
      if (!deel.tabel && laatste && !laatste.tabel && laatste.citaat === deel.citaat) laatste.regels.push(deel);
      else groepen.push(deel.tabel ? deel : { citaat: deel.citaat, regels: [deel] });
    }
    return groepen.flatMap((groep) => {
      if (groep.tabel) return tabelblokVan(groep.tabel);
      const blokken = regelsNaarBlokken(groep.regels.map(alsRegel));
      return groep.citaat ? s.citaat.create(null, blokken) : blokken;
    });
  }
}

function metMerk(element, merken) {
  const merk = MERKEN[element.localName];
  if (merk) return merk.addToSet(merken);
  const href = element.localName === "a" ? schoneLink(element.getAttribute("href")) : null;
  return href ? s.link.create({ href }).addToSet(merken) : merken;
}

const aantal = (span) => Math.max(1, Math.min(span || 1, 20));

function alsRegel({ inhoud, soort, sub }) {
  return { inhoud: opgeruimd(inhoud), soort: soort ?? null, sub: sub ?? null };
}
