// Running text as a list of text nodes.

import { schema, strong } from "./schema.js";

// White space as policies/tekst/tekens.py has it: what is one space, and what does not count at an edge.
const SPATIES = /[ \t\n\v\f\r\x85\u2028\u2029]+/g;
const RANDEN = /^(?:[^\S\ufeff]|\x85)+|(?:[^\S\ufeff]|\x85)+$/g;

export const lopend = (tekst) => tekst.replace(SPATIES, " ");
export const kaal = (tekst) => tekst.replace(RANDEN, "");

// Without spaces at the edges and double ones between the pieces.
export function opgeruimd(stukken) {
  const uit = [];
  for (const stuk of stukken) {
    const vorige = uit.at(-1);
    const tekst = !vorige || vorige.text.endsWith(" ") ? stuk.text.replace(/^ /, "") : stuk.text;
    if (tekst) uit.push(schema.text(tekst, stuk.marks));
  }
  const laatste = uit.pop();
  const kern = laatste?.text.replace(/ $/, "");
  return kern ? [...uit, schema.text(kern, laatste.marks)] : uit;
}

export const zonderVet = (inhoud) => inhoud.map((stuk) => stuk.mark(strong.removeFromSet(stuk.marks)));
