// Keeps what is typed in a form of the admin in this browser, until it is stored on the server.
//
// So it survives a server that is away, a login that expired and a tab that was closed. One concept per page that was
// opened, under the user and the address; gone after a save, after logging out and after seven days. Passwords and
// files are never kept.

import { herstel, opname, zichtbaarGelijk } from "./concept/formulier.js";
import { melding } from "./concept/melding.js";
import { Kluis } from "./concept/kluis.js";

const WACHT = 400; // ms after the last key

let afmelden = false;

function bewaak(formulier, { gebruiker, verzonden }) {
  const id = nieuwId();
  const kluis = new Kluis(gebruiker, location.pathname + location.search);
  const begin = JSON.stringify(opname(formulier));
  let straks;
  let weg = false;

  const gewijzigd = () => verzonden !== undefined || JSON.stringify(opname(formulier)) !== begin;
  const bewaar = () => {
    clearTimeout(straks);
    if (weg) return;
    if (gewijzigd()) kluis.zet(id, opname(formulier));
    else kluis.wis(id);
  };
  const later = () => {
    afmelden = false;
    clearTimeout(straks);
    straks = setTimeout(bewaar, WACHT);
  };

  for (const soort of ["input", "change", "formset:added", "formset:removed"]) document.addEventListener(soort, later);
  addEventListener("pagehide", () => (afmelden ? Kluis.wisAlles() : bewaar()));
  addEventListener("beforeunload", (gebeurtenis) => {
    bewaar();
    if (!weg && gewijzigd()) gebeurtenis.preventDefault();
  });
  formulier.addEventListener("submit", () => {
    bewaar();
    formulier.elements._concept?.remove();
    formulier.append(verborgen("_concept", id));
    weg = true; // what was sent stays in the kluis until the server says that it is stored
    setTimeout(() => (weg = false), 10_000);
  });

  bewaar();
  biedAan(formulier, kluis, id, bewaar);
}

function biedAan(formulier, kluis, id, bewaar) {
  const nu = opname(formulier);
  for (const { id: ouder, tijd, velden } of kluis.alle()) {
    if (ouder === id) continue;
    if (zichtbaarGelijk(velden, nu)) kluis.wis(ouder);
    else
      melding(formulier, tijd, {
        terug: () => {
          herstel(formulier, velden);
          bewaar();
          kluis.wis(ouder);
        },
        weg: () => kluis.wis(ouder),
      });
  }
}

// Not randomUUID: that one is only there over https.
const nieuwId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

function verborgen(naam, waarde) {
  return Object.assign(document.createElement("input"), { type: "hidden", name: naam, value: waarde });
}

// The other modules of the page have run by then, so that what they change is no change of the user.
addEventListener("DOMContentLoaded", () => {
  const script = document.querySelector("script[data-gebruiker]");
  if (!script) return;
  Kluis.ruimOp(script.dataset.gebruiker);
  document.querySelector("#logout-form")?.addEventListener("submit", () => (afmelden = true));
  const formulier = document.querySelector("form[method='post'][id$='_form']");
  if (formulier && script.dataset.concept !== undefined) bewaak(formulier, script.dataset);
});
