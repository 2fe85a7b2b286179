// The words that pdf.js puts beside a page, from the page itself: its own translations are not served.
export const taal = (vak) => {
  const zet = (el) => {
    for (const e of [el, ...(el.querySelectorAll?.('[data-l10n-id]') ?? [])]) {
      if (e.dataset?.l10nId === 'pdfjs-page-landmark') {
        e.setAttribute('aria-label', `${vak.dataset.tPagina} ${JSON.parse(e.dataset.l10nArgs).page}`);
      }
    }
  };
  return {
    getLanguage: () => document.documentElement.lang,
    getDirection: () => 'ltr',
    get: async (ids) => (Array.isArray(ids) ? ids.map(() => '') : ''),
    translate: async (el) => zet(el),
    translateOnce: async (el) => zet(el),
    pause: () => {},
    resume: () => {},
    destroy: async () => {},
  };
};
