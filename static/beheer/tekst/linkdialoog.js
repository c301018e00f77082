// The dialog for a link: a new one, another address, or none.

import { Selection } from "../vendor/prosemirror.js";
import { vraag } from "./dialoog.js";
import { FOUT, getypteLink } from "./links.js";
import { link } from "./schema.js";

const TEKST = { naam: "tekst", label: "Tekst van de link", hulp: "Zeg waar de link heen gaat. Niet: “klik hier”." };
const ADRES = {
  naam: "adres", label: "Adres", inputmode: "url", hulp: "Bijvoorbeeld https://www.gemeente.nl of naam@gemeente.nl.",
};

export async function vraagLink(view) {
  const bereik = linkBij(view.state);
  const { from, to, empty } = bereik ?? view.state.selection;
  const metTekst = !bereik && empty;
  const antwoord = await vraag({
    titel: bereik ? "Link wijzigen" : "Link maken",
    opslaan: "Link opslaan",
    knoppen: bereik ? { weg: "Link weghalen" } : {},
    velden: [
      ...(metTekst ? [TEKST] : []),
      { ...ADRES, waarde: bereik?.href ?? "" },
    ],
    controle: ({ adres, tekst }) => ({
      ...(getypteLink(adres) ? {} : { adres: FOUT }),
      ...(metTekst && !tekst.trim() ? { tekst: "Vul in welke tekst u als link wilt tonen." } : {}),
    }),
  });
  const tr = view.state.tr;
  if (antwoord === "weg") view.dispatch(tr.removeMark(from, to, link));
  else if (antwoord) {
    const merk = link.create({ href: getypteLink(antwoord.adres) });
    if (metTekst) tr.replaceSelectionWith(view.state.schema.text(antwoord.tekst.trim(), [merk]), false);
    else tr.addMark(from, to, merk);
    view.dispatch(tr.scrollIntoView());
  }
  view.focus();
}

// The whole link at the cursor, or where the selection starts.
export function linkBij({ doc, selection: { $from: begin, empty } }) {
  const $from = begin.parent.inlineContent ? begin : Selection.atStart(doc).$from; // of all that is selected
  const { parent } = $from;
  const bij = (plek) => (plek >= 0 && plek < parent.childCount ? link.isInSet(parent.child(plek).marks) : null);
  let nr = $from.index();
  const merk = bij(nr) ?? (empty && $from.textOffset === 0 ? bij((nr -= 1)) : null);
  if (!merk) return null;
  let eind = nr + 1;
  while (bij(nr - 1)?.eq(merk)) nr -= 1;
  while (bij(eind)?.eq(merk)) eind += 1;
  return { from: $from.posAtIndex(nr), to: $from.posAtIndex(eind), href: merk.attrs.href };
}

export const kanLink = ({ selection: { empty, $from } }) => !empty || $from.parent.inlineContent;
