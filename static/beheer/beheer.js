/* Comforts of the admin; every form works without them. */
"use strict";
{
  const $ = window.django && window.django.jQuery;

  /* In a new element the choices follow the agenda that is chosen above them. */
  const agenda = document.getElementById("id_agenda");
  if ($ && agenda) {
    $.ajaxPrefilter((opties) => {
      if (agenda.value && opties.url.includes("/autocomplete/") && !opties.url.includes("agenda=")) {
        opties.url += (opties.url.includes("?") ? "&" : "?") + "agenda=" + encodeURIComponent(agenda.value);
      }
    });
  }

  /* Select2 draws a field of its own and leaves it without the name of the one it replaces. */
  const benoem = (select) => {
    const keuze = $(select).data("select2");
    if (!keuze) return;
    const veld = keuze.$container.find(".select2-selection")[0];
    const gekozen = veld.querySelector(".select2-selection__rendered");
    const label = select.labels[0];
    if (label && !label.id) label.id = `${select.id}_label`;
    const naam = label ? label.textContent.replace(/:$/, "").trim() : select.getAttribute("aria-label");
    if (select.multiple) {
      veld.setAttribute("aria-label", naam);
      gekozen.setAttribute("role", "presentation");
    } else {
      gekozen.removeAttribute("role");
      gekozen.removeAttribute("aria-readonly");
      veld.setAttribute("aria-labelledby", `${label ? label.id : select.id} ${gekozen.id}`);
    }
    const zoekveld = () => {
      const plek = select.multiple ? veld : document.querySelector(".select2-container--open .select2-dropdown");
      plek?.querySelector(".select2-search__field")?.setAttribute("aria-label", `Zoek: ${naam}`);
    };
    zoekveld();
    $(select).on("select2:open change", zoekveld);
  };
  const benoemAlle = (waar) => waar.querySelectorAll("select.admin-autocomplete:not([name*=__prefix__])").forEach(benoem);
  if ($) {
    $(() => benoemAlle(document));
    document.addEventListener("formset:added", (gebeurtenis) => benoemAlle(gebeurtenis.target));
  }

  /* What volledigheid asks takes a while to find: it comes when the form is there, folded, so that nothing moves. */
  document.querySelectorAll("[data-vragen]").forEach(async (vak) => {
    const antwoord = await fetch(vak.dataset.vragen).catch(() => null);
    if (!antwoord || !antwoord.ok || antwoord.redirected) return;
    const blad = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    const vragen = blad.getElementById("vragen");
    if (!vragen) return;
    vragen.querySelector("details")?.removeAttribute("open");
    vak.replaceChildren(...vragen.children);
  });

  /* Who writes in the text of both, means that text: the choice above it follows (R1). */
  document.querySelectorAll(".samen[data-keuze]").forEach((vak) => {
    vak.querySelector("input[name^='_aangeboden-']")?.remove();
    const kies = () => {
      vak.closest("form").querySelector(`input[name="${CSS.escape(vak.dataset.keuze)}"][value="samen"]`).checked = true;
    };
    vak.addEventListener("input", kies);
    vak.addEventListener("click", (gebeurtenis) => gebeurtenis.target.closest("button") && kies());
  });
}
