// Puts the editor in the place of every text field of a form, also in rows that are added later.
//
// The textarea stays what the form sends: the editor keeps the normal form in it, and says so in the field
// `<name>-vorm`. Where this script does not run, people type Markdown in the textarea itself.

import {
  EditorState, EditorView, Plugin, baseKeymap, chainCommands, gapCursor, history, keymap, redo, tableEditing,
} from "../vendor/prosemirror.js";
import { maak } from "./dialoog.js";
import { leesHtml } from "./lezen.js";
import { terugUitLijst, volgendItem } from "./lijsten.js";
import { pasInPlek, schoonGeplakt } from "./plakken.js";
import { alinea, tabelblok } from "./schema.js";
import { schrijf } from "./schrijven.js";
import { omlaag, tabelvorm } from "./tabellen.js";
import { teller } from "./teller.js";
import { SNELTOETSEN, werkbalk } from "./werkbalk.js";

const TEKSTVELD = "textarea[data-tekstveld]:not([hidden])";

function begin(bij) {
  for (const veld of bij.querySelectorAll(TEKSTVELD)) if (!veld.name.includes("__prefix__")) zetEditor(veld);
}

function zetEditor(veld) {
  const naam = naamVan(veld);
  const tekstId = `${veld.id}-editor`;
  const { balk, plugin } = werkbalk(naam.tekst, tekstId);
  const aantal = teller(Number(veld.dataset.langst));
  const houder = maak("div", { class: "tekst-editor" }, balk);
  const vorm = maak("input", { type: "hidden", name: `${veld.name}-vorm`, value: "html" });
  const zet = (html) => {
    veld.value = html;
    aantal.tel(html.length);
  };
  const plugins = [plugin, naarVeld(veld, zet), ...PLUGINS];
  const state = EditorState.create({ doc: lees(veld.dataset.tekstveld), plugins });
  const view = new EditorView(houder, {
    state,
    attributes: kenmerken(veld, tekstId, naam),
    transformPastedHTML: schoonGeplakt,
    transformPasted: pasInPlek,
    handleDOMEvents: { drop: (_, gebeurtenis) => geenBestand(gebeurtenis) },
    handleKeyDown: (_, gebeurtenis) => naarBalk(gebeurtenis, balk),
  });
  veld.before(houder);
  veld.after(vorm, aantal.element);
  veld.hidden = true;
  zet(schrijf(view.state.doc));
  veld.addEventListener("concept:terug", () => vervang(view, lees(veld.value)));
  naam.label?.addEventListener("click", () => view.focus());
  veld.addEventListener("invalid", () => view.focus());
}

// Behind a tabel at the end there is a place to type.
function lees(html) {
  const doc = leesHtml(html);
  return doc.lastChild.type === tabelblok ? doc.copy(doc.content.addToEnd(alinea.create())) : doc;
}

const vervang = (view, doc) => view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));

const PLUGINS = [
  history(),
  keymap(SNELTOETSEN),
  keymap({ "Mod-Shift-z": redo, Enter: chainCommands(omlaag, volgendItem), Backspace: terugUitLijst }),
  tabelvorm,
  gapCursor(),
  keymap(baseKeymap),
  tableEditing(),
];

function naarVeld(veld, zet) {
  return new Plugin({
    view: () => ({
      update(view, vorige) {
        if (view.state.doc.eq(vorige.doc)) return;
        zet(schrijf(view.state.doc));
        veld.dispatchEvent(new Event("input", { bubbles: true }));
      },
    }),
  });
}

// The label, or in a table of inlines the head of the column.
function naamVan(veld) {
  const label = veld.labels[0];
  if (label) {
    label.id ||= `${veld.id}-label`;
    return { label, tekst: label.textContent.replace(/:\s*$/, "").trim() };
  }
  const cel = veld.closest("td");
  return { tekst: cel?.closest("table")?.tHead?.rows[0].cells[cel.cellIndex]?.textContent.trim() ?? "tekst" };
}

function kenmerken(veld, id, { label, tekst }) {
  return {
    id,
    class: "tekst-vlak",
    role: "textbox",
    "aria-multiline": "true",
    ...(label ? { "aria-labelledby": label.id } : { "aria-label": tekst }),
    ...overgenomen(veld, "aria-describedby"),
    ...overgenomen(veld, "aria-invalid"),
  };
}

const overgenomen = (veld, naam) => (veld.hasAttribute(naam) ? { [naam]: veld.getAttribute(naam) } : {});

function geenBestand(gebeurtenis) {
  if (!gebeurtenis.dataTransfer?.files.length) return false;
  gebeurtenis.preventDefault();
  return true;
}

function naarBalk(gebeurtenis, balk) {
  if (gebeurtenis.key !== "F10" || !gebeurtenis.altKey) return false;
  balk.querySelector("[tabindex='0']").focus();
  return true;
}

begin(document);
document.addEventListener("formset:added", ({ target }) => begin(target));
