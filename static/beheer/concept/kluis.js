// The concepten of one user for one page, in the storage of the browser.

const BEGIN = "kaderapp-concept:";
const COOKIE = "kaderapp-opgeslagen";
const DAGEN = 7 * 24 * 60 * 60 * 1000;
const MEESTE = 3; // concepten that one page offers

export class Kluis {
  constructor(gebruiker, adres) {
    this.begin = `${BEGIN}${gebruiker}:${adres}:`;
  }

  // Newest first.
  alle() {
    const gevonden = sleutels()
      .filter((sleutel) => sleutel.startsWith(this.begin) && !sleutel.slice(this.begin.length).includes(":"))
      .map((sleutel) => ({ id: sleutel.slice(this.begin.length), ...lees(sleutel) }));
    return gevonden.sort((a, b) => b.tijd - a.tijd).slice(0, MEESTE);
  }

  zet(id, velden) {
    try {
      localStorage.setItem(this.begin + id, JSON.stringify({ tijd: Date.now(), velden }));
    } catch (fout) {
      console.warn("Het concept kon niet worden bewaard in deze browser.", fout);
    }
  }

  wis(id) {
    localStorage.removeItem(this.begin + id);
  }

  // What was stored on the server, what is of someone else, and what is too old.
  static ruimOp(gebruiker) {
    const opgeslagen = document.cookie.match(new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`))?.[1];
    for (const sleutel of sleutels()) {
      const vanMij = sleutel.startsWith(`${BEGIN}${gebruiker}:`);
      const oud = Date.now() - (lees(sleutel).tijd ?? 0) > DAGEN;
      if (!vanMij || oud || (opgeslagen && sleutel.endsWith(`:${opgeslagen}`))) localStorage.removeItem(sleutel);
    }
    if (opgeslagen) document.cookie = `${COOKIE}=; path=/; max-age=0`;
  }

  static wisAlles() {
    for (const sleutel of sleutels()) localStorage.removeItem(sleutel);
  }
}

const sleutels = () => Object.keys(localStorage).filter((sleutel) => sleutel.startsWith(BEGIN));

function lees(sleutel) {
  try {
    return JSON.parse(localStorage.getItem(sleutel)) ?? {};
  } catch {
    return {};
  }
}
