// The toolbar above a text: one stop for the Tab key, arrows between the buttons.

import { Plugin, redo, toggleMark, undo } from "../vendor/prosemirror.js";
import { maak, vraag } from "./dialoog.js";
import { kanLink, linkBij, vraagLink } from "./linkdialoog.js";
import * as l from "./lijsten.js";
import * as s from "./schema.js";
import * as t from "./tabellen.js";

const MAC = /Mac|iP(?:hone|ad)/.test(navigator.platform);

const heeftMerk = (merk) => ({ selection: { empty, from, to, $from }, storedMarks, doc }) =>
  empty ? Boolean(merk.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, merk);

const naTabel = async (view) => {
  const antwoord = await vraag({
    titel: "Tabel invoegen",
    opslaan: "Tabel invoegen",
    velden: [
      { naam: "bijschrift", label: "Bijschrift", hulp: "Zeg in één regel wat er in de tabel staat." },
      { naam: "kolommen", label: "Aantal kolommen", waarde: "3", inputmode: "numeric" },
      { naam: "rijen", label: "Aantal rijen onder de kop", waarde: "3", inputmode: "numeric" },
    ],
    controle: ({ kolommen, rijen }) => ({
      ...tussen("kolommen", kolommen, 10),
      ...tussen("rijen", rijen, 50),
    }),
  });
  if (antwoord) {
    const { bijschrift, kolommen, rijen } = antwoord;
    const maten = { bijschrift: bijschrift.trim(), kolommen: Number(kolommen), rijen: Number(rijen) };
    t.voegTabelIn(view.state, view.dispatch, maten);
  }
  view.focus();
};

const tussen = (naam, waarde, meest) =>
  /^\d+$/.test(waarde.trim()) && Number(waarde) >= 1 && Number(waarde) <= meest
    ? {}
    : { [naam]: `Vul een getal van 1 tot en met ${meest} in.` };

// `doe` is a ProseMirror command, `open` a dialog; `aan` makes it a switch; `tabel` buttons are there in a tabel only.
export const KNOPPEN = [
  [
    { naam: "vet", label: "Vet", toets: "b", doe: toggleMark(s.strong), aan: heeftMerk(s.strong) },
    { naam: "cursief", label: "Cursief", toets: "i", doe: toggleMark(s.em), aan: heeftMerk(s.em) },
    { naam: "link", label: "Link", toets: "k", open: vraagLink, kan: kanLink, aan: (state) => Boolean(linkBij(state)) },
  ],
  [
    { naam: "opsomming", label: "Opsomming", toets: "Shift-8", doe: l.lijst("ul"), aan: l.inLijst("ul") },
    { naam: "genummerd", label: "Genummerde lijst", toets: "Shift-7", doe: l.lijst("ol"), aan: l.inLijst("ol") },
    { naam: "inspringen", label: "Inspringen", toets: "]", doe: l.inspringen },
    { naam: "uitspringen", label: "Terugspringen", toets: "[", doe: l.uitspringen },
    { naam: "citaat", label: "Citaat", toets: "Shift-9", doe: l.citaat, aan: l.inCitaat },
  ],
  [{ naam: "tabel", label: "Tabel", open: naTabel, kan: (state) => !t.tabelblokBij(state) }],
  [
    { naam: "rij-erbij", label: "Rij erbij", doe: t.rijErbij, tabel: true },
    { naam: "rij-weg", label: "Rij weg", doe: t.rijWeg, tabel: true },
    { naam: "kolom-erbij", label: "Kolom erbij", doe: t.kolomErbij, tabel: true },
    { naam: "kolom-weg", label: "Kolom weg", doe: t.kolomWeg, tabel: true },
    { naam: "kopcel", label: "Kopcel van de rij", doe: t.rijkop, aan: t.isRijkop, tabel: true },
    { naam: "bijschrift", label: "Bijschrift", doe: t.naarBijschrift, tabel: true },
    { naam: "tabel-weg", label: "Tabel weg", doe: t.tabelWeg, tabel: true },
  ],
  [
    { naam: "ongedaan", label: "Ongedaan maken", toets: "z", doe: undo },
    { naam: "opnieuw", label: "Opnieuw", toets: MAC ? "Shift-z" : "y", doe: redo },
  ],
];

export const SNELTOETSEN = Object.fromEntries(
  KNOPPEN.flat()
    .filter(({ toets }) => toets)
    .map(({ toets, doe, open, kan }) => [`Mod-${toets}`, doe ?? ((state, _, view) => kan(state) && (open(view), true))]),
);

// `naam` is the label of the text, so that two toolbars on a page differ.
export function werkbalk(naam, tekstId) {
  const balk = maak("div", {
    class: "tekst-balk", role: "toolbar", "aria-controls": tekstId, "aria-label": `Opmaak van ${naam}`,
  });
  const knoppen = [];
  for (const groep of KNOPPEN) {
    const doos = maak("span", { class: "tekst-groep" });
    for (const knop of groep) {
      const element = maakKnop(knop);
      knoppen.push({ ...knop, element });
      doos.append(element);
    }
    balk.append(doos);
  }
  knoppen[0].element.tabIndex = 0;
  balk.addEventListener("keydown", (gebeurtenis) => verplaats(gebeurtenis, balk));
  balk.addEventListener("focusin", ({ target }) => zetStop(balk, target));
  return { balk, plugin: plugin(balk, knoppen) };
}

function maakKnop({ naam, label, toets }) {
  const wijze = toets?.replace("Shift-", "Shift+").replace(/[a-z]$/, (letter) => letter.toUpperCase());
  return maak("button", {
    type: "button", class: "tekst-knop", "data-knop": naam, tabindex: "-1",
    title: wijze ? `${label} (${MAC ? "Cmd" : "Ctrl"}+${wijze})` : label,
    "aria-keyshortcuts": wijze && `${MAC ? "Meta" : "Control"}+${wijze}`,
  }, label);
}

const zichtbaar = (balk) => [...balk.querySelectorAll("button:not([hidden])")];

function zetStop(balk, knop) {
  for (const ander of balk.querySelectorAll("button")) ander.tabIndex = ander === knop ? 0 : -1;
}

function verplaats(gebeurtenis, balk) {
  const knoppen = zichtbaar(balk);
  const nu = knoppen.indexOf(document.activeElement);
  const naar = { ArrowRight: nu + 1, ArrowLeft: nu - 1, Home: 0, End: knoppen.length - 1 }[gebeurtenis.key];
  if (naar === undefined) return;
  gebeurtenis.preventDefault();
  knoppen.at(naar % knoppen.length).focus();
}

function plugin(balk, knoppen) {
  return new Plugin({
    view(view) {
      for (const { element, doe, open } of knoppen) {
        element.addEventListener("mousedown", (gebeurtenis) => gebeurtenis.preventDefault()); // the selection stays
        element.addEventListener("click", () => {
          if (element.getAttribute("aria-disabled") === "true") return;
          if (open) open(view);
          else {
            doe(view.state, view.dispatch, view);
            view.focus();
          }
        });
      }
      balk.addEventListener("keydown", ({ key }) => key === "Escape" && view.focus());
      toon(balk, knoppen, view.state);
      return { update: () => toon(balk, knoppen, view.state) };
    },
  });
}

function toon(balk, knoppen, state) {
  const inTabel = Boolean(t.tabelblokBij(state));
  for (const { element, doe, kan, aan, tabel } of knoppen) {
    element.hidden = Boolean(tabel) && !inTabel;
    element.parentElement.hidden = element.hidden;
    const uit = element.hidden || !(kan ? kan(state) : doe(state));
    element.setAttribute("aria-disabled", String(uit));
    if (aan) element.setAttribute("aria-pressed", String(Boolean(aan(state))));
  }
  if (balk.querySelector("[tabindex='0'][hidden]")) zetStop(balk, zichtbaar(balk)[0]);
}
