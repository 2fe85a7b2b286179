// Keeps of a Utrecht component stylesheet only the components that Spil uses. See README.md.
import { readFileSync } from 'node:fs';

const HOUDEN = /^utrecht-(button|link|textbox|textarea|select|checkbox|form-field|form-field-description|form-field-error-message|form-fieldset|form-label|skip-link)(__|--|-error-message|-description|$)/;
const WEG = /--custom|--hover|--focus|--focus-visible|--active|--visited|rich-text/;

const mag = (keuze) => {
  const klassen = [...keuze.matchAll(/\.(utrecht-[A-Za-z0-9_-]+)/g)].map((m) => m[1]);
  return klassen.length > 0 && klassen.every((k) => HOUDEN.test(k) && !WEG.test(k));
};

// Splits at the top level only: a rule, or an at-rule with the rules in it.
const regels = (css) => {
  const uit = [];
  let diepte = 0, begin = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '{') diepte++;
    else if (css[i] === '}' && --diepte === 0) { uit.push(css.slice(begin, i + 1)); begin = i + 1; }
    else if (css[i] === ';' && diepte === 0) begin = i + 1;
  }
  return uit;
};

const houd = (css) => regels(css).map((regel) => {
  const accolade = regel.indexOf('{');
  const kop = regel.slice(0, accolade).trim();
  const lijf = regel.slice(accolade + 1, -1);
  if (/^@(media|supports|layer)/.test(kop)) {
    const binnen = houd(lijf);
    return binnen ? `${kop}{${binnen}}` : '';
  }
  if (kop.startsWith('@')) return '';
  const keuzes = kop.split(',').map((k) => k.trim()).filter(mag);
  return keuzes.length > 0 ? `${keuzes.join(',')}{${lijf.trim()}}` : '';
}).join('');

const kaal = readFileSync(process.argv[2], 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
process.stdout.write(houd(kaal).replace(/\s+/g, ' ').replace(/\s*([{}:;,>])\s*/g, '$1').replace(/;}/g, '}') + '\n');
