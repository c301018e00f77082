// One small form in a <dialog>: a title, fields with a label, and an answer.

let nummer = 0;

// `velden`: {naam, label, waarde, hulp, ...attributes of the input}. `controle` gives {naam: message} for what is wrong.
// The answer is the values by name, the name of an extra button in `knoppen`, or null.
export function vraag({ titel, velden, opslaan, knoppen = {}, controle = () => ({}) }) {
  return new Promise((antwoord) => {
    const dialoog = bouw({ titel, velden, opslaan, knoppen });
    const formulier = dialoog.querySelector("form");
    let uitkomst = null;
    formulier.addEventListener("submit", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      const waarden = Object.fromEntries(new FormData(formulier));
      const fouten = controle(waarden);
      if (toonFouten(formulier, fouten)) return;
      uitkomst = waarden;
      dialoog.close();
    });
    dialoog.addEventListener("click", ({ target }) => {
      if (!target.dataset?.antwoord) return;
      uitkomst = target.dataset.antwoord === "niets" ? null : target.dataset.antwoord;
      dialoog.close();
    });
    dialoog.addEventListener("close", () => {
      dialoog.remove();
      antwoord(uitkomst);
    });
    document.body.append(dialoog);
    dialoog.showModal();
  });
}

export function maak(tag, eigenschappen = {}, ...kinderen) {
  const element = document.createElement(tag);
  for (const [naam, waarde] of Object.entries(eigenschappen)) {
    if (waarde === true) element.setAttribute(naam, "");
    else if (waarde !== false && waarde != null) element.setAttribute(naam, waarde);
  }
  element.append(...kinderen);
  return element;
}

function bouw({ titel, velden, opslaan, knoppen }) {
  const id = `tekst-dialoog-${(nummer += 1)}`;
  const knop = (tekst, antwoord) => maak("button", { type: "button", "data-antwoord": antwoord }, tekst);
  return maak("dialog", { class: "tekst-dialoog", "aria-labelledby": id },
    maak("form", { method: "dialog", novalidate: true },
      maak("h2", { id }, titel),
      ...velden.map((veld) => invoer(veld, `${id}-${veld.naam}`)),
      maak("p", { class: "tekst-dialoog-knoppen" },
        maak("button", { type: "submit", class: "is-eerste" }, opslaan),
        ...Object.entries(knoppen).map(([antwoord, tekst]) => knop(tekst, antwoord)),
        knop("Annuleren", "niets"))));
}

function invoer({ naam, label, waarde, hulp, ...kenmerken }, id) {
  const onder = [`${id}-fout`, ...(hulp ? [`${id}-hulp`] : [])].join(" ");
  return maak("div", { class: "tekst-dialoog-veld" },
    maak("label", { for: id }, label),
    ...(hulp ? [maak("p", { id: `${id}-hulp`, class: "tekst-dialoog-hulp" }, hulp)] : []),
    maak("p", { id: `${id}-fout`, class: "tekst-dialoog-fout", role: "alert" }),
    maak("input", {
      id, name: naam, value: waarde, type: "text", autocomplete: "off", "aria-describedby": onder, ...kenmerken,
    }));
}

function toonFouten(formulier, fouten) {
  let eerste = null;
  for (const veld of formulier.querySelectorAll("input")) {
    const fout = fouten[veld.name] ?? "";
    document.getElementById(`${veld.id}-fout`).textContent = fout;
    veld.toggleAttribute("aria-invalid", false);
    if (fout) {
      veld.setAttribute("aria-invalid", "true");
      eerste ??= veld;
    }
  }
  eerste?.focus();
  return Boolean(eerste);
}
