// Keyboard, focus after htmx, and the draft receipt. Everything works without this file; it only makes it quicker.
(() => {
  'use strict';
  const html = document.documentElement;
  const aan = () => html.dataset.sneltoetsen === 'aan';
  const typt = (e) => e.target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;
  const ga = (adres) => { const a = document.querySelector(`.spil-nav a[href="${adres}"]`); if (a) location.assign(adres); };
  let vorige = '', vorigeTijd = 0;

  // Rows of a list: the one that has the focus in it, or the first.
  const rijen = () => [...document.querySelectorAll('tr[data-rij]')];
  const stap = (richting) => {
    const alle = rijen();
    if (alle.length === 0) return;
    const nu = alle.findIndex((r) => r.contains(document.activeElement));
    const naar = alle[Math.min(alle.length - 1, Math.max(0, nu < 0 ? 0 : nu + richting))];
    naar.querySelector('a')?.focus();
  };

  const toetsen = {
    '/': () => document.getElementById('zoek')?.focus(),
    '?': () => document.getElementById('sneltoetsen-venster')?.showModal(),
    j: () => stap(1),
    k: () => stap(-1),
    x: () => document.activeElement?.closest('tr[data-rij]')?.querySelector('input[type=checkbox]')?.click(),
    b: () => document.querySelector('[data-toets="b"]')?.click(),
    n: () => document.querySelector('[data-toets="n"]')?.click(),
    d: () => document.querySelector('[data-toets="d"]')?.click(),
  };

  document.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') document.querySelector('.spil-menu[open]')?.removeAttribute('open');
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      const vorm = document.querySelector('form[data-controle]');
      if (vorm) { e.preventDefault(); vorm.requestSubmit(vorm.querySelector('[data-verder]')); }
      return;
    }
    if (!aan() || typt(e) || e.ctrlKey || e.metaKey || e.altKey) return;
    const naG = vorige === 'g' && e.timeStamp - vorigeTijd < 1500;
    vorige = e.key; vorigeTijd = e.timeStamp;
    if (naG && { z: 1, t: 1, q: 1 }[e.key]) {
      e.preventDefault();
      ga({ z: '/zaken', t: '/zittingen', q: '/quarantaine' }[e.key]);
    } else if (/^[1-9]$/.test(e.key)) {
      const link = document.querySelectorAll('.spil-sprong a')[Number(e.key) - 1];
      if (link) { e.preventDefault(); link.click(); link.focus(); }
    } else if (toetsen[e.key]) {
      e.preventDefault();
      toetsen[e.key]();
    }
  });

  // An open menu closes when one clicks elsewhere.
  document.addEventListener('click', (e) => {
    document.querySelectorAll('.spil-menu[open]').forEach((m) => { if (!m.contains(e.target)) m.removeAttribute('open'); });
  });

  // After a swap the focus goes to what asks for it; other news is said by one status line.
  const zetFocus = () => {
    const doel = document.querySelector('[data-focus]');
    const veld = doel?.dataset.focus === 'eerste' ? doel.querySelector('input:not([type=hidden]), select, textarea') : null;
    (veld ?? doel)?.focus();
    doel?.removeAttribute('data-focus');
  };
  document.addEventListener('htmx:afterSwap', (e) => {
    zetFocus();
    const zeg = e.detail.target.querySelector?.('[data-zeg]');
    if (zeg) document.getElementById('melder').textContent = zeg.dataset.zeg;
  });
  zetFocus();

  // A draft that could not be saved is said at once; what was typed stays on the screen.
  const nietBewaard = () => {
    const plek = document.getElementById('concept');
    if (plek?.dataset.niet) { plek.className = 'spil-concept spil-concept--niet'; plek.textContent = plek.dataset.niet; }
  };
  document.addEventListener('htmx:responseError', nietBewaard);
  document.addEventListener('htmx:sendError', nietBewaard);

  // Which section of the case is in view.
  const links = [...document.querySelectorAll('.spil-sprong a[href^="#"]')];
  if (links.length > 0 && 'IntersectionObserver' in window) {
    const zichtbaar = new Set();
    const kijk = new IntersectionObserver((gebeurtenissen) => {
      for (const g of gebeurtenissen) { if (g.isIntersecting) zichtbaar.add(g.target.id); else zichtbaar.delete(g.target.id); }
      const eerste = links.find((l) => zichtbaar.has(l.hash.slice(1)));
      if (eerste) links.forEach((l) => { if (l === eerste) l.setAttribute('aria-current', 'true'); else l.removeAttribute('aria-current'); });
    }, { rootMargin: '-110px 0px -60% 0px' });
    links.forEach((l) => { const deel = document.getElementById(l.hash.slice(1)); if (deel) kijk.observe(deel); });
  }
})();
