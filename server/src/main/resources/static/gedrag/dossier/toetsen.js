// One key each. They do nothing while someone types, and can be switched off (WCAG 2.1.4); the list under ? names them.
const typt = (e) => e.target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog[open]') !== null;
const klik = (wat) => { const doel = document.querySelector(`[data-toets-dossier="${wat}"]`); doel?.click(); return doel !== null; };

/** @param paneel gives the pane that the keys are for */
export const luister = (paneel) => {
  const toetsen = {
    j: () => klik('volgende'),
    k: () => klik('vorige'),
    ArrowRight: () => paneel()?.doe('blad-verder'),
    ArrowLeft: () => paneel()?.doe('blad-terug'),
    Home: () => paneel()?.doe('eerste'),
    End: () => paneel()?.doe('laatste'),
    '+': () => paneel()?.doe('groter'),
    '=': () => paneel()?.doe('groter'),
    '-': () => paneel()?.doe('kleiner'),
    0: () => paneel()?.doe('passend'),
    h: () => paneel()?.doe('heel'),
    r: () => paneel()?.doe('draai'),
    f: () => paneel()?.doe('zoek'),
    n: () => paneel()?.doe('noteer'),
    s: () => klik('naast'),
    u: () => klik('gelezen'),
    w: () => klik('wijzigen'),
    t: () => klik('toevoegen'),
    l: () => (document.querySelector('#stukkenlijst [aria-current]') ?? document.querySelector('#stukkenlijst li a'))?.focus(),
    v: () => (paneel()?.vak.querySelector('.spil-pdf') ?? paneel()?.vak)?.focus(),
    '/': () => document.getElementById('zoek-stuk')?.focus(),
  };
  // Before the keys of every page: on this page j and k go to the next stuk, not to the next row.
  document.addEventListener('keydown', (e) => {
    if (document.documentElement.dataset.sneltoetsen !== 'aan' || e.ctrlKey || e.metaKey || e.altKey || typt(e)) return;
    if (e.target.closest('[data-speler]') && e.key.startsWith('Arrow')) return;
    if (!toetsen[e.key]) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    toetsen[e.key]();
  }, { capture: true });
};
