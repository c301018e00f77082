// Makes html-validate usable in a page: `keur(html)` gives "rule line:column message" for each thing that is wrong.
import { HtmlValidate, StaticConfigLoader } from "html-validate/browser";

const regels = { root: true, extends: ["html-validate:standard"] };
const keurder = new HtmlValidate(new StaticConfigLoader(regels));

window.keur = async html =>
    (await keurder.validateString(html)).results
        .flatMap(blad => blad.messages)
        .map(fout => `${fout.ruleId} ${fout.line}:${fout.column} ${fout.message}`);
