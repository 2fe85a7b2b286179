// The list beside the viewer: which row is in view, and the choices above it that work without a button.
export const wijsRij = (stuk) => {
  const lijst = document.getElementById('stukkenlijst');
  if (!lijst || !stuk) return;
  lijst.querySelectorAll('li a[aria-current]').forEach((a) => a.removeAttribute('aria-current'));
  const rij = lijst.querySelector(`li[data-stuk="${CSS.escape(stuk)}"]`);
  if (rij) {
    rij.closest('details').open = true;
    const a = rij.querySelector('a');
    a.setAttribute('aria-current', 'true');
    a.scrollIntoView({ block: 'nearest' });
  } else {
    // It stands in another window of the list: ask for the list as it is around this stuk.
    globalThis.htmx?.ajax('GET', location.pathname + location.search, { target: '#stukkenlijst', select: '#stukkenlijst', swap: 'outerHTML' });
  }
};

export const kiesDirect = () => {
  document.addEventListener('change', (e) => {
    if (e.target.closest('form[data-direct]') && e.target.tagName === 'SELECT') e.target.form.requestSubmit();
  });
};
