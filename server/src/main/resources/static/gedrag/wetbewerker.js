// The editor of a file of the law: which line one is on, and from a fault to its line. Works without this file too.
(() => {
  'use strict';
  const vak = document.getElementById('tekst');
  const waar = document.getElementById('waar');
  if (!vak) return;

  const regelVan = (plek) => vak.value.slice(0, plek).split('\n').length;
  const naar = (regel) => {
    const regels = vak.value.split('\n');
    const n = Math.min(Math.max(1, regel), regels.length);
    const begin = regels.slice(0, n - 1).reduce((som, r) => som + r.length + 1, 0);
    vak.focus();
    vak.setSelectionRange(begin, begin + regels[n - 1].length);
    vak.scrollTop = Math.max(0, (n - 5) * parseFloat(getComputedStyle(vak).lineHeight));
    vak.scrollLeft = 0;
  };
  const toonRegel = () => { waar.textContent = waar.dataset.tekst.replace('0', regelVan(vak.selectionStart)); };

  document.addEventListener('selectionchange', () => { if (document.activeElement === vak) toonRegel(); });
  document.addEventListener('click', (e) => {
    const link = e.target.closest('a[data-regel]');
    const hier = new URL(location.href).searchParams.get('pad');
    if (link && new URL(link.href).searchParams.get('pad') === hier) { e.preventDefault(); naar(Number(link.dataset.regel)); }
  });
  if (Number(vak.dataset.regel) > 0) naar(Number(vak.dataset.regel));

  // What was typed and is not kept yet is not lost by leaving the page unasked.
  let open = false;
  vak.addEventListener('input', () => { open = true; });
  document.addEventListener('htmx:afterRequest', (e) => { if (e.detail.successful && document.querySelector('#bewerkt [role=alert]') === null) open = false; });
  vak.form.addEventListener('submit', () => { open = false; });
  addEventListener('beforeunload', (e) => { if (open) e.preventDefault(); });
})();
