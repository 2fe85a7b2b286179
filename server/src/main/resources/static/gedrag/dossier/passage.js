// Passages: from a selection to a note, and from a note back to its words on the page.
const SOORTEN = ['belastend', 'ontlastend', 'vraag'];
const kan = typeof CSS !== 'undefined' && 'highlights' in CSS;
const plat = (tekst) => tekst.replace(/\s+/g, ' ').trim();

/** The selection within this pane: its words, page, and place on the page in ten-thousandths. Null when there is none. */
export const selectie = (vak) => {
  const keus = getSelection();
  if (!keus || keus.isCollapsed || keus.rangeCount === 0) return null;
  const bereik = keus.getRangeAt(0);
  const begin = bereik.startContainer.parentElement ?? bereik.startContainer;
  const bladzijde = begin.closest?.('.page, [data-blad]');
  if (!bladzijde || !vak.contains(bladzijde)) return null;
  const citaat = plat(keus.toString()).slice(0, 2000);
  if (!citaat) return null;
  const blad = Number(bladzijde.dataset.pageNumber ?? bladzijde.dataset.blad);
  return { citaat, blad, vlak: vlak(bereik, bladzijde) };
};

const vlak = (bereik, bladzijde) => {
  const p = bladzijde.getBoundingClientRect();
  const delen = [...bereik.getClientRects()].filter((r) => r.width > 0 && r.bottom > p.top && r.top < p.bottom);
  if (delen.length === 0) return '';
  const klem = (n) => Math.min(9999, Math.max(0, Math.round(n * 10000)));
  const x = klem((Math.min(...delen.map((r) => r.left)) - p.left) / p.width);
  const y = klem((Math.min(...delen.map((r) => r.top)) - p.top) / p.height);
  const breedte = Math.max(1, klem((Math.max(...delen.map((r) => r.right)) - p.left) / p.width) - x);
  const hoogte = Math.max(1, klem((Math.max(...delen.map((r) => r.bottom)) - p.top) / p.height) - y);
  return [x, y, breedte, hoogte].join(',');
};

/** The range of these words in the text of a page; blanks and line ends count as one. Null when they are not there. */
export const vind = (tekstlaag, woorden) => {
  const lopen = document.createTreeWalker(tekstlaag, NodeFilter.SHOW_TEXT);
  let tekst = '';
  const plekken = [];
  const voeg = (teken, knoop, i) => {
    const blank = /\s/.test(teken);
    if (blank && (tekst === '' || tekst.endsWith(' '))) return;
    tekst += blank ? ' ' : teken;
    plekken.push([knoop, i]);
  };
  for (let knoop = lopen.nextNode(); knoop; knoop = lopen.nextNode()) {
    for (let i = 0; i < knoop.data.length; i++) voeg(knoop.data[i], knoop, i);
    // Between two runs of a PDF there may or may not be a blank in what was copied.
    voeg(' ', knoop, knoop.data.length - 1);
  }
  let van = tekst.indexOf(plat(woorden));
  let lengte = plat(woorden).length;
  if (van < 0) {
    const zonder = tekst.replaceAll(' ', '');
    const gezocht = plat(woorden).replaceAll(' ', '');
    const plek = zonder.indexOf(gezocht);
    if (plek < 0 || gezocht === '') return null;
    const vol = [...tekst].map((t, i) => (t === ' ' ? -1 : i)).filter((i) => i >= 0);
    van = vol[plek];
    lengte = vol[plek + gezocht.length - 1] - van + 1;
  }
  const bereik = document.createRange();
  bereik.setStart(...plekken[van]);
  const [knoop, i] = plekken[van + lengte - 1];
  bereik.setEnd(knoop, Math.min(knoop.data.length, i + 1));
  return bereik;
};

/** Colours the passages of all notes on the pages that are drawn; where the words are not found, the part of the page. */
export const kleur = (vak, blad, notities) => {
  const bladzijde = blad.div;
  bladzijde.querySelectorAll('.spil-passage').forEach((e) => e.remove());
  for (const n of notities) {
    const bereik = n.dataset.passage && blad.tekst ? vind(blad.tekst, n.dataset.passage) : null;
    if (bereik && kan) {
      voegToe(n.dataset.soort, bereik);
    } else if (n.dataset.vlak) {
      const [x, y, breedte, hoogte] = n.dataset.vlak.split(',').map((d) => Number(d) / 100);
      const div = document.createElement('div');
      div.className = `spil-passage spil-passage--${n.dataset.soort}`;
      Object.assign(div.style, { left: `${x}%`, top: `${y}%`, width: `${breedte}%`, height: `${hoogte}%` });
      bladzijde.append(div);
    }
  }
};

const voegToe = (soort, bereik) => {
  const naam = `spil-${SOORTEN.includes(soort) ? soort : 'vraag'}`;
  const bestaand = CSS.highlights.get(naam) ?? new Highlight();
  bestaand.add(bereik);
  CSS.highlights.set(naam, bestaand);
};

/** Forgets what was coloured; the pages are coloured anew. */
export const wisKleur = () => { if (kan) SOORTEN.forEach((s) => CSS.highlights.delete(`spil-${s}`)); };

/** Brings words into view and marks them for as long as the page is open. */
export const wijsAan = (bereik) => {
  if (kan) CSS.highlights.set('spil-gevraagd', new Highlight(bereik));
  bereik.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
};
