// Dragging a row by its grip, and saying aloud what was done. Without this script the buttons do everything.
(() => {
  "use strict";

  // A live region speaks when its contents change, not when the page arrives.
  const melding = document.querySelector(".volgorde-melding");
  if (melding && melding.textContent.trim()) {
    const zinnen = [...melding.childNodes];
    melding.replaceChildren();
    setTimeout(() => melding.replaceChildren(...zinnen), 150);
  }

  const form = document.getElementById("volgorde");
  if (!form) return;
  document.body.classList.add("is-sleepbaar");

  const regels = (lijst) => [...lijst.children];

  const verstuur = (regel) => {
    const zet = document.createElement("input");
    zet.type = "hidden";
    zet.name = "zet";
    zet.value = `${regel.dataset.zet} ${regels(regel.parentElement).indexOf(regel) + 1}`;
    form.append(zet);
    form.requestSubmit();
  };

  const sleep = (greep, begin) => {
    const regel = greep.closest(".volgorde__regel");
    const lijst = regel.parentElement;
    const daarna = regel.nextElementSibling;

    // The others move around the row: a row that leaves the document for a moment would lose its pointer.
    const schuif = ({ clientY }) => {
      const midden = (ander) => {
        const vak = ander.getBoundingClientRect();
        return vak.top + vak.height / 2;
      };
      let ander;
      while ((ander = regel.previousElementSibling) && clientY < midden(ander)) lijst.insertBefore(ander, regel.nextElementSibling);
      while ((ander = regel.nextElementSibling) && clientY > midden(ander)) lijst.insertBefore(ander, regel);
    };
    const stop = (gebeurtenis) => {
      greep.removeEventListener("pointermove", schuif);
      greep.removeEventListener("pointerup", stop);
      greep.removeEventListener("pointercancel", stop);
      document.removeEventListener("keydown", breek);
      regel.classList.remove("volgorde__regel--gesleept");
      if (gebeurtenis.type !== "pointerup") lijst.insertBefore(regel, daarna);
      else if (regel.nextElementSibling !== daarna) verstuur(regel);
    };
    const breek = (gebeurtenis) => {
      if (gebeurtenis.key === "Escape") stop(gebeurtenis);
    };

    regel.classList.add("volgorde__regel--gesleept");
    greep.setPointerCapture(begin.pointerId);
    greep.addEventListener("pointermove", schuif);
    greep.addEventListener("pointerup", stop);
    greep.addEventListener("pointercancel", stop);
    document.addEventListener("keydown", breek);
  };

  document.addEventListener("pointerdown", (gebeurtenis) => {
    const greep = gebeurtenis.target.closest(".volgorde__greep");
    if (!greep || gebeurtenis.button !== 0) return;
    gebeurtenis.preventDefault();
    sleep(greep, gebeurtenis);
  });
})();
