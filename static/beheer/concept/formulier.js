// The state of a form as data: what every field holds, by its name.

const NOOIT = new Set(["password", "file", "submit", "button", "image", "reset"]);
const EIGEN = new Set(["csrfmiddlewaretoken", "_concept"]);
const RIJEN = "-TOTAL_FORMS";

const velden = (formulier) =>
  [...formulier.elements].filter(
    ({ name, type }) => name && !NOOIT.has(type) && !EIGEN.has(name) && !name.includes("__prefix__"),
  );

// {name: [what it holds, whether it is on the screen]}; of a field that has several controls: of each.
export function opname(formulier) {
  const uit = {};
  for (const veld of velden(formulier)) (uit[veld.name] ??= []).push([waarde(veld), veld.type !== "hidden"]);
  return uit;
}

function waarde(veld) {
  if (veld.type === "checkbox" || veld.type === "radio") return veld.checked;
  if (veld instanceof HTMLSelectElement) return [...veld.selectedOptions].map(({ value, text }) => [value, text]);
  return veld.value;
}

// Whether both say the same where people look; a hidden field may follow the server.
export function zichtbaarGelijk(een, ander) {
  const kern = (stand) =>
    JSON.stringify(Object.entries(stand).filter(([, delen]) => delen.some(([, zichtbaar]) => zichtbaar)).sort());
  return kern(een) === kern(ander);
}

export function herstel(formulier, stand) {
  voegRijenToe(formulier, stand);
  const geweest = {};
  for (const veld of velden(formulier)) {
    const nummer = (geweest[veld.name] = (geweest[veld.name] ?? -1) + 1);
    const deel = stand[veld.name]?.[nummer];
    if (deel && JSON.stringify(deel[0]) !== JSON.stringify(waarde(veld))) zet(veld, deel[0]);
  }
}

function zet(veld, nieuw) {
  if (veld.type === "checkbox" || veld.type === "radio") veld.checked = nieuw;
  else if (veld instanceof HTMLSelectElement) kies(veld, nieuw);
  else veld.value = nieuw;
  veld.dispatchEvent(new CustomEvent("concept:terug"));
  veld.dispatchEvent(new Event("change", { bubbles: true }));
}

// A field with autocomplete knows only the options that were chosen; the others come back with their text.
function kies(veld, gekozen) {
  for (const [keuze, tekst] of gekozen) {
    if (![...veld.options].some((optie) => optie.value === keuze)) veld.add(new Option(tekst, keuze));
  }
  const keuzes = new Set(gekozen.map(([keuze]) => keuze));
  for (const optie of veld.options) optie.selected = keuzes.has(optie.value);
}

function voegRijenToe(formulier, stand) {
  for (const [naam, [deel]] of Object.entries(stand)) {
    if (!naam.endsWith(RIJEN)) continue;
    const begin = naam.slice(0, -RIJEN.length);
    const knop = document.getElementById(`${begin}-group`)?.querySelector(".add-row a, .add-row button");
    const teller = formulier.elements[naam];
    for (let rij = Number(teller?.value); knop && rij < Number(deel[0]); rij += 1) knop.click();
  }
}
