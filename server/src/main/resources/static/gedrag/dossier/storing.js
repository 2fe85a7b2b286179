// Why a stuk is not shown, and what to do, in the place where it would have been.
export const toonStoring = (vak, wat, doe) => {
  const plek = vak.querySelector('[data-storing]');
  plek.querySelector('[data-storing-wat]').textContent = wat;
  plek.querySelector('[data-storing-doe]').textContent = doe;
  plek.hidden = false;
  vak.querySelector('.spil-pdf').hidden = true;
  vak.dataset.getekend = 'nee';
};

// An image, sound or film that the browser itself shows. Whether its content or the way to it failed, only the server knows.
export const bewaak = (el, mislukt, stuk, weg, signaal) => {
  const zeg = async () => {
    const er = await fetch(el.currentSrc || el.src, { headers: { Range: 'bytes=0-0' }, signal: signaal }).then((r) => r.ok, () => false);
    if (!signaal.aborted) (er ? stuk : weg)();
  };
  if (mislukt) zeg();
  else el.addEventListener('error', zeg, { once: true, signal: signaal });
};
