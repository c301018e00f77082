/* Asks every second how far the work is, and shows the outcome when there is one.
   A step is said aloud at most every ten seconds: who listens hears that it goes on, and not each line. */
"use strict";

const RUST = 10_000;
const voortgang = document.querySelector("[data-stand]");
const balk = voortgang.querySelector("progress");
const regel = voortgang.querySelector("[role=status]");
const stil = document.createElement("p");
let gezegd = Date.now();

/* What is seen changes at once and is not announced; what is announced is not seen. */
stil.textContent = regel.textContent;
stil.setAttribute("aria-hidden", "true");
regel.classList.add("alleen-voorlezen");
regel.before(stil);

function toon(stand) {
  stil.textContent = stand.tekst;
  if (stand.totaal) {
    balk.max = stand.totaal;
    balk.value = stand.gedaan;
  } else {
    balk.removeAttribute("value");
  }
  if (regel.textContent !== stand.tekst && Date.now() - gezegd >= RUST) {
    regel.textContent = stand.tekst;
    gezegd = Date.now();
  }
}

async function kijk() {
  let antwoord;
  try {
    antwoord = await fetch(voortgang.dataset.stand, { headers: { Accept: "application/json" } });
  } catch {
    setTimeout(kijk, 5000);
    return;
  }
  if (!antwoord.ok || antwoord.redirected) {
    location.reload();
    return;
  }
  const stand = await antwoord.json();
  if (!stand.loopt) {
    location.reload();
    return;
  }
  toon(stand);
  setTimeout(kijk, 1000);
}

setTimeout(kijk, 500);
