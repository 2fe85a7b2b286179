// The order of the list: drag a row to another place under its heading, or Alt with an arrow on the row that has the focus. The
// server keeps it for everyone; what happened is said aloud, and one button takes it back.
const vorm = () => document.querySelector('#stukkenlijst form[data-schik]');
const rij = (e) => e.target.closest?.('#stukkenlijst li[data-stuk]') ?? null;
const nummer = (li) => li?.querySelector('a > span')?.textContent ?? '';
const buur = (li, kant) => { const b = li?.[kant]; return b?.matches('li[data-stuk]') ? b : null; };
const vul = (tekst, ...waarden) => waarden.reduce((t, w, i) => t.replace(`{${i}}`, w), tekst);

let gesleept = null;
let boven = null;

// A place is named by the row that goes before it, or at the front of what is on the screen by the row that comes after.
const plek = (li) => {
  const voor = buur(li, 'previousElementSibling');
  const na = buur(li, 'nextElementSibling');
  return voor ? { na: voor.dataset.stuk } : na ? { voor: na.dataset.stuk } : null;
};

const zeg = (tekst, terug) => {
  const f = vorm();
  f.querySelector('[data-schikstand]').textContent = tekst;
  const knop = f.querySelector('button');
  knop.hidden = !terug;
  knop.onclick = terug ?? null;
};

const waar = (li) => {
  const f = vorm().dataset;
  const voor = buur(li, 'previousElementSibling');
  return voor ? vul(f.tNa, nummer(li), nummer(voor)) : vul(f.tVooraan, nummer(li));
};

// The ways to the stuk before and after the one in view, as the order is now. Asked for what is in view at this moment: it may have
// changed while the server was at work, and an answer that comes too late finds no place.
const buren = (f) => {
  const vraag = new URLSearchParams(location.search);
  vraag.set('stuk', document.getElementById('leeskader')?.dataset.stuk ?? '');
  globalThis.htmx?.ajax('GET', `${f.getAttribute('action')}/buren?${vraag}`, { source: document.getElementById('stukkenlijst'), swap: 'none' });
};

// Moves the row at once, and back again when the server does not take it.
const zet = async (li, doe, ongedaan) => {
  const f = vorm();
  const was = { ouder: li.parentElement, volgende: li.nextElementSibling };
  const vorige = plek(li);
  const focus = li.contains(document.activeElement);
  doe();
  if (focus) li.querySelector('a')?.focus();
  const nieuw = plek(li);
  if (!nieuw || !vorige) return;
  const terug = (zin) => { was.ouder.insertBefore(li, was.volgende); if (focus) li.querySelector('a')?.focus(); zeg(zin); };
  try {
    const antwoord = await fetch(`${f.getAttribute('action')}/${encodeURIComponent(li.dataset.stuk)}/wijzigen/schik`, {
      method: 'POST', body: new URLSearchParams({ ...nieuw, _csrf: f.querySelector('input[name=_csrf]').value }) });
    if (!antwoord.ok) { terug(f.dataset.tNiet); return; }
  } catch { terug(f.dataset.tLijn); return; }
  buren(f);
  if (ongedaan) { zeg(vul(f.dataset.tTerug, nummer(li))); return; }
  zeg(waar(li), () => { li.querySelector('a')?.focus(); zet(li, () => was.ouder.insertBefore(li, was.volgende), true); });
};

const schoon = () => { boven?.classList.remove('spil-schik--voor', 'spil-schik--na'); boven = null; };

document.addEventListener('dragstart', (e) => {
  gesleept = vorm() ? rij(e) : null;
  if (gesleept) { e.dataTransfer.effectAllowed = 'move'; e.dataTransfer.setData('text/plain', gesleept.dataset.stuk); }
});
document.addEventListener('dragover', (e) => {
  const doel = rij(e);
  schoon();
  if (!gesleept || !doel || doel === gesleept || doel.parentElement !== gesleept.parentElement) return;
  e.preventDefault();
  const vak = doel.getBoundingClientRect();
  boven = doel;
  doel.classList.add(e.clientY < vak.top + vak.height / 2 ? 'spil-schik--voor' : 'spil-schik--na');
});
document.addEventListener('drop', (e) => {
  if (!gesleept || !boven) return;
  e.preventDefault();
  const li = gesleept;
  const doel = boven.classList.contains('spil-schik--voor') ? boven : boven.nextSibling;
  schoon();
  if (doel !== li) zet(li, () => li.parentElement.insertBefore(li, doel));
});
document.addEventListener('dragend', () => { gesleept = null; schoon(); });

document.addEventListener('keydown', (e) => {
  if (!e.altKey || e.ctrlKey || e.metaKey || !['ArrowUp', 'ArrowDown'].includes(e.key) || !vorm()) return;
  const li = rij(e);
  if (!li) return;
  e.preventDefault();
  const ander = buur(li, e.key === 'ArrowUp' ? 'previousElementSibling' : 'nextElementSibling');
  if (!ander) { zeg(vul(vorm().dataset.tRand, nummer(li))); return; }
  zet(li, () => li.parentElement.insertBefore(li, e.key === 'ArrowUp' ? ander : ander.nextSibling));
});
