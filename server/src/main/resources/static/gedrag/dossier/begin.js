// The file view: starts a pane for each stuk on the page, again after each swap, and keeps list, tabs and address with it.
import { Paneel } from './paneel.js';
import { luister } from './toetsen.js';
import { toonTabs } from './tabs.js';
import { wijsRij, kiesDirect } from './lijst.js';
import { laad } from './bibliotheek.js';

let panelen = [];
let laatste = null;

const kader = () => document.getElementById('leeskader');
const eerste = () => panelen.find((p) => p.eerste) ?? null;

const begin = () => {
  panelen.forEach((p) => p.stop());
  panelen = [...document.querySelectorAll('[data-lezer]')].map((vak) => new Paneel(vak, vak.id === 'lezer'));
  panelen.forEach((p) => p.begin());
  laatste = null;
  if (kader()?.dataset.stuk) toonTabs(kader());
};

// A pane that goes stops first: pdf.js measures pages that are no longer there.
document.addEventListener('htmx:beforeSwap', (e) => {
  if (e.detail.target?.id === 'leeskader' && e.detail.shouldSwap) { panelen.forEach((p) => p.stop()); panelen = []; }
});

// The pane in which one clicked or has the focus gets the keys; else the first.
const aanZet = () => panelen.find((p) => p.vak === laatste) ?? eerste();
const kies = (e) => { laatste = e.target.closest?.('[data-lezer]') ?? laatste; };
document.addEventListener('pointerdown', kies);
document.addEventListener('focusin', kies);

document.addEventListener('htmx:afterSettle', (e) => {
  if (e.detail.target?.id === 'leeskader' || e.detail.elt?.id === 'leeskader') {
    document.title = kader()?.dataset.kop ?? document.title;
    begin();
    wijsRij(kader()?.dataset.stuk);
    kader()?.querySelector('.spil-pdf, .spil-lezer__niet')?.focus({ preventScroll: true });
  } else if (e.detail.elt?.matches?.('[data-lezer]')) {
    begin();
  } else if (document.getElementById('notities')?.contains(e.detail.elt)) {
    eerste()?.kleurNotities();
  }
});

// The page in view is in the address, so that a copied address leads to the same place.
document.addEventListener('spil:blad', (e) => {
  if (e.detail.eerste) history.replaceState(history.state, '', `${location.pathname}${location.search}#blad=${e.detail.blad}`);
});

document.addEventListener('click', (e) => {
  const link = e.target.closest('[data-naar-passage]');
  const notitie = link?.closest('.spil-notitie');
  if (notitie && eerste()) { e.preventDefault(); eerste().naarPassage(notitie); }
});

window.addEventListener('popstate', () => { if (!location.pathname.includes('/dossier')) location.reload(); });

luister(aanZet);
kiesDirect();
begin();
wijsRij(kader()?.dataset.stuk);
// The library is there before the first PDF is asked for.
requestIdleCallback?.(() => laad('lezer'));
