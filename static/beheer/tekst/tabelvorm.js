// The normal form of a tabel, as policies/tekst/tabel.py has it: rectangular, without spans, koppen in fixed places.

import * as s from "./schema.js";
import { kaal, opgeruimd, zonderVet } from "./stukken.js";

const MEESTE_KOLOMMEN = 50;

// `bijschrift`: pieces of text. `rijen`: lists of {inhoud, kop, breedte, hoogte}.
export function tabelblokVan({ bijschrift, rijen }) {
  const kop = opgeruimd(bijschrift);
  const recht = zonderOverspanning(rijen).filter((rij) => rij.some((cel) => cel.inhoud.length));
  if (!recht.length) return kop.length ? [s.alinea.create(null, kop)] : [];
  const breedte = Math.max(...recht.map((rij) => rij.length));
  const volle = recht.map((rij) => [...rij, ...Array.from({ length: breedte - rij.length }, leeg)]);
  const tabel = s.tabel.create(null, volle.map(rijVan));
  return [s.tabelblok.create(null, kop.length ? [s.bijschrift.create(null, kop), tabel] : [tabel])];
}

const leeg = () => ({ inhoud: [], kop: false });

function zonderOverspanning(rijen) {
  let bezet = [];
  return rijen.map((rij) => {
    const uit = [];
    for (const cel of rij) {
      while (bezet[uit.length] > 0) uit.push(leeg());
      if (uit.length >= MEESTE_KOLOMMEN) uit.at(-1).inhoud.push(s.schema.text(" "), ...cel.inhoud);
      else {
        const tot = Math.min(uit.length + cel.breedte, MEESTE_KOLOMMEN);
        for (let kolom = uit.length; kolom < tot; kolom += 1) bezet[kolom] = Math.max(bezet[kolom] ?? 0, cel.hoogte);
        const vanaf = uit.length;
        uit.push({ ...cel }, ...Array.from({ length: tot - vanaf - 1 }, leeg));
      }
    }
    bezet = Array.from(bezet, (aantal) => Math.max(0, (aantal ?? 0) - 1));
    return uit.map((cel) => ({ ...cel, inhoud: opgeruimd(cel.inhoud) }));
  });
}

function rijVan(cellen, nr) {
  return s.rij.create(null, cellen.map((cel, kolom) => celVan(cel, nr === 0 || (kolom === 0 && isKop(cel)))));
}

function isKop({ kop, inhoud }) {
  const woorden = inhoud.filter((stuk) => kaal(stuk.text));
  return woorden.length > 0 && (kop || woorden.every((stuk) => s.strong.isInSet(stuk.marks)));
}

function celVan({ inhoud }, kop) {
  return kop ? s.kop.create(null, zonderVet(inhoud)) : s.celtype.create(null, inhoud);
}
