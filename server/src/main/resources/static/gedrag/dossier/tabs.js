// The stukken that were opened in this window, per zaak, to go back to at once.
const MEEST = 8;
const sleutel = (zaak) => `spil-open-${zaak}`;
const lees = (zaak) => {
  try { return JSON.parse(sessionStorage.getItem(sleutel(zaak)) ?? '[]'); } catch { return []; }
};
const bewaar = (zaak, tabs) => {
  try { sessionStorage.setItem(sleutel(zaak), JSON.stringify(tabs)); } catch { /* without storage there are no tabs */ }
};

export const toonTabs = (kader) => {
  const { zaak, stuk, titel, adres } = kader.dataset;
  const balk = kader.querySelector('[data-tabs]');
  if (!balk || !stuk) return;
  const tabs = lees(zaak);
  const hier = tabs.find((t) => t.stuk === stuk);
  if (hier) Object.assign(hier, { titel, adres });
  else tabs.push({ stuk, titel, adres });
  while (tabs.length > MEEST) tabs.splice(tabs[0].stuk === stuk ? 1 : 0, 1);
  bewaar(zaak, tabs);
  balk.replaceChildren(...tabs.map((t) => tab(t, t.stuk === stuk, kader)));
  balk.hidden = tabs.length < 2;
  globalThis.htmx?.process(balk);
};

const tab = (t, nu, kader) => {
  const span = document.createElement('span');
  span.className = 'spil-lezer__tab';
  const a = document.createElement('a');
  a.href = t.adres;
  a.textContent = t.titel;
  for (const [naam, waarde] of Object.entries({ 'hx-boost': 'true', 'hx-target': '#leeskader', 'hx-swap': 'outerHTML show:none', 'hx-push-url': 'true' })) a.setAttribute(naam, waarde);
  if (nu) a.setAttribute('aria-current', 'true');
  span.append(a);
  if (!nu) {
    const sluit = document.createElement('button');
    sluit.type = 'button';
    sluit.setAttribute('aria-label', `${kader.querySelector('[data-lezer]').dataset.tSluit} ${t.titel}`);
    sluit.textContent = '\u00d7';
    sluit.addEventListener('click', () => {
      bewaar(kader.dataset.zaak, lees(kader.dataset.zaak).filter((x) => x.stuk !== t.stuk));
      toonTabs(kader);
    });
    span.append(sluit);
  }
  return span;
};
