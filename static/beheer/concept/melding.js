// The notice above a form that there is text of before.

const UUR = new Intl.DateTimeFormat("nl", { hour: "numeric", minute: "2-digit" });
const DAG = new Intl.DateTimeFormat("nl", { day: "numeric", month: "long" });

export function melding(formulier, tijd, { terug, weg }) {
  const vak = document.createElement("section");
  vak.className = "concept-melding";
  vak.setAttribute("role", "region");
  vak.setAttribute("aria-label", "Niet-opgeslagen tekst");
  const zin = document.createElement("p");
  zin.setAttribute("role", "status");
  vak.append(zin, knop("Zet terug", () => klaar(terug)), knop("Gooi weg", () => klaar(weg)));
  formulier.prepend(vak);
  zin.textContent = `U had niet-opgeslagen tekst van ${wanneer(new Date(tijd))}. Wilt u die terug?`;

  function klaar(doe) {
    doe();
    vak.remove();
    const eerste = formulier.querySelector(".tekst-vlak, input:not([type='hidden']), select, textarea:not([hidden])");
    eerste?.focus();
  }
}

function knop(tekst, doe) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = tekst;
  element.addEventListener("click", doe);
  return element;
}

function wanneer(moment) {
  const uur = `${UUR.format(moment).replace(":", ".")} uur`;
  return moment.toDateString() === new Date().toDateString() ? uur : `${DAG.format(moment)}, ${uur}`;
}
