// Which addresses a link may have; policies/tekst/links.py has the last word.

const HOST = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{N}])?)*`;
const WEB = new RegExp(String.raw`^https?://${HOST}(?::\d{1,5})?(?:[/?#].*)?$`, "iu");
const MAIL = new RegExp(String.raw`^mailto:[\p{L}\p{M}\p{N}_.+%&'=~\-]+@${HOST}(?:\?.*)?$`, "iu");
const NOOIT = /\\|[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

export const FOUT =
  "Dit adres kan niet. Begin een webadres met https:// of http://, of vul een e-mailadres in, zoals naam@gemeente.nl.";

export function schoneLink(adres) {
  const schoon = (adres ?? "").trim();
  if (NOOIT.test(schoon) || !(WEB.test(schoon) || MAIL.test(schoon))) return null;
  return schoon.replace(/[ "<>[\]^`{|}]/g, encodeURIComponent);
}

// What people type: an e-mail address or a site without its scheme is meant well.
export function getypteLink(adres) {
  const getypt = adres.trim();
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(getypt)) return schoneLink(`mailto:${getypt}`);
  if (/^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(getypt)) return schoneLink(`https://${getypt}`);
  return schoneLink(getypt);
}
