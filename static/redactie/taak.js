/* Asks every second how far the work is, and shows the outcome when there is one. */
"use strict";

const voortgang = document.querySelector("[data-stand]");
const regel = voortgang.querySelector("[role=status]");

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
  const tekst = stand.wachtenden ? `Eerst worden andere taken gedaan: ${stand.wachtenden}.` : stand.stap;
  if (tekst && regel.textContent !== tekst) regel.textContent = tekst;
  setTimeout(kijk, 1000);
}

setTimeout(kijk, 500);
