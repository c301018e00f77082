// Says how many characters are left, once a text comes near its bound.

const VANAF = 0.8;
const WACHT = 1000; // ms after the last key: a screen reader should not be interrupted by each of them

export function teller(langst) {
  const element = document.createElement("p");
  element.className = "tekst-teller";
  element.setAttribute("aria-live", "polite");
  let straks;
  return {
    element,
    tel(aantal) {
      clearTimeout(straks);
      element.classList.toggle("is-te-lang", aantal > langst);
      straks = setTimeout(() => (element.textContent = zin(aantal, langst)), element.textContent ? WACHT : 0);
    },
  };
}

function zin(aantal, langst) {
  const over = langst - aantal;
  if (aantal < langst * VANAF) return "";
  if (over >= 0) return `Er passen nog ${over.toLocaleString("nl")} tekens bij.`;
  return `Deze tekst is ${(-over).toLocaleString("nl")} tekens te lang. Maak hem korter.`;
}
