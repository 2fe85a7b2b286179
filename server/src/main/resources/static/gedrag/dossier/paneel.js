// One pane: the tools above a stuk and what shows it. Which tools there are is said by the page.
import { Pdflezer } from './pdf.js';
import { Beeldlezer } from './beeld.js';
import { bewaak, toonStoring } from './storing.js';
import { selectie, vind, kleur, wisKleur, wijsAan } from './passage.js';

const WACHT = 2000;

export class Paneel {
  #vak;
  #lezer = null;
  #afbreken = new AbortController();
  #gevraagd;

  /** @param eerste the pane in which one reads; the other one only shows */
  constructor(vak, eerste) {
    this.#vak = vak;
    this.eerste = eerste;
    this.#gevraagd = { notitie: vak.dataset.notitie, passage: vak.dataset.passage, gedaan: false };
    vak.querySelectorAll('[data-met-script]').forEach((e) => { e.hidden = false; });
    vak.addEventListener('click', (e) => {
      const knop = e.target.closest('[data-doe]');
      if (knop) this.doe(knop.dataset.doe);
    }, { signal: this.#afbreken.signal });
    this.#veldBlad()?.addEventListener('change', (e) => this.#lezer?.ga?.(Number(e.target.value) || 1), { signal: this.#afbreken.signal });
    this.#keuze()?.addEventListener('change', (e) => this.#lezer?.maat?.(e.target.value), { signal: this.#afbreken.signal });
    const zoekbalk = vak.querySelector('[data-zoekbalk]');
    zoekbalk?.addEventListener('submit', (e) => { e.preventDefault(); this.#zoek(true); }, { signal: this.#afbreken.signal });
    zoekbalk?.addEventListener('input', () => this.#zoek(false), { signal: this.#afbreken.signal });
    zoekbalk?.addEventListener('keydown', (e) => {
      if (e.key === 'Escape') { e.stopPropagation(); this.doe('zoek-sluit'); }
    }, { signal: this.#afbreken.signal });
  }

  get id() { return this.#vak.id; }
  get vak() { return this.#vak; }
  get blad() { return this.#lezer?.blad ?? Number(this.#vak.dataset.blad) ?? 1; }

  begin() {
    switch (this.#vak.dataset.lezer) {
      case 'pdf':
        this.#lezer = new Pdflezer(this.#vak, { opBlad: (n) => this.#opBlad(n), opGetekend: (n) => this.#opGetekend(n), opSchaal: (naam, schaal) => this.#opSchaal(naam, schaal) });
        this.#lezer.begin(this.#beginblad());
        break;
      case 'beeld':
        this.#lezer = new Beeldlezer(this.#vak);
        this.#bewaak(this.#vak.querySelector('[data-beeld] img'), (img) => img.complete && img.naturalWidth === 0, 'tKapot', 'tBeeldDoe');
        break;
      case 'geluid':
      case 'film':
        this.#bewaak(this.#vak.querySelector('[data-speler]'), (speler) => speler.error !== null, 'tSpeler', 'tSpelerDoe');
        break;
      case 'tekst':
        this.kleurNotities();
        this.#toonGevraagd(1);
        break;
      default:
        if (this.#vak.dataset.wacht) this.#kijkWeer();
    }
  }

  #bewaak(el, mislukt, wat, doe) {
    const t = this.#vak.dataset;
    bewaak(el, mislukt(el), () => toonStoring(this.#vak, t[wat], t[doe]), () => toonStoring(this.#vak, t.tWeg, t.tWegDoe), this.#afbreken.signal);
  }

  /** Somebody is looking at the content: it appears when that is done. Not while one stands elsewhere, nor for a pane that is gone. */
  #kijkWeer() {
    setTimeout(() => {
      if (this.#afbreken.signal.aborted) return;
      if (document.hidden) { this.#kijkWeer(); return; }
      globalThis.htmx?.ajax('GET', location.pathname + location.search, { target: this.#vak, select: `#${this.#vak.id}`, swap: 'outerHTML show:none' });
    }, WACHT);
  }

  /** The page in the address comes first: that is how one shares a place. */
  #beginblad() {
    const inAdres = /^#blad=(\d+)/.exec(location.hash);
    return this.eerste && inAdres ? Number(inAdres[1]) : Number(this.#vak.dataset.blad) || 1;
  }

  #veldBlad() { return this.#vak.querySelector('[data-bladnummer]'); }

  #keuze() { return this.#vak.querySelector('[data-maat]'); }

  /** The choice of size says what it is now, also between the ones that can be chosen. */
  #opSchaal(naam, schaal) {
    const keuze = this.#keuze();
    if (!keuze) return;
    const vast = naam || [...keuze.options].find((o) => Math.abs(Number(o.value) - schaal) < 0.005)?.value;
    const anders = keuze.querySelector('[data-anders]');
    anders.hidden = Boolean(vast);
    anders.textContent = `${Math.round(schaal * 100)}%`;
    anders.value = String(schaal);
    keuze.value = vast ?? anders.value;
  }

  #opBlad(n) {
    const veld = this.#veldBlad();
    if (veld && document.activeElement !== veld) veld.value = String(n);
    this.#vak.dispatchEvent(new CustomEvent('spil:blad', { bubbles: true, detail: { blad: n, eerste: this.eerste } }));
  }

  #opGetekend(n) {
    if (!this.eerste) return;
    const blad = this.#lezer.vanBlad(n);
    if (blad) kleur(this.#vak, blad, this.#notities().filter((x) => Number(x.dataset.blad) === n));
    this.#toonGevraagd(n);
  }

  #notities() { return [...document.querySelectorAll('#notities .spil-notitie')]; }

  /** The pages that are drawn, with their text. */
  #bladen() {
    if (this.#vak.dataset.lezer === 'tekst') {
      const pre = this.#vak.querySelector('.spil-tekstblad');
      return [[1, { div: pre.parentElement, tekst: pre }]];
    }
    const uit = [];
    this.#vak.querySelectorAll('.page[data-loaded]').forEach((p) => uit.push([Number(p.dataset.pageNumber), { div: p, tekst: p.querySelector('.textLayer') }]));
    return uit;
  }

  kleurNotities() {
    wisKleur();
    for (const [n, blad] of this.#bladen()) kleur(this.#vak, blad, this.#notities().filter((x) => Number(x.dataset.blad) === n || this.#vak.dataset.lezer === 'tekst'));
  }

  /** The note or the words that the address asks for. */
  #toonGevraagd(n) {
    const g = this.#gevraagd;
    if (g.gedaan || !this.eerste) return;
    const notitie = g.notitie ? document.getElementById(`notitie-${g.notitie}`) : null;
    if (notitie) {
      if (Number(notitie.dataset.blad) === n || this.#vak.dataset.lezer === 'tekst') { g.gedaan = true; this.naarPassage(notitie); }
    } else if (g.passage && this.#vak.dataset.lezer === 'pdf') {
      g.gedaan = true;
      this.#openZoek(g.passage, false);
      this.#lezer.zoek(g.passage);
    }
  }

  /** Shows the passage of a note. */
  naarPassage(notitie) {
    const n = Number(notitie.dataset.blad);
    this.#lezer?.ga?.(n);
    notitie.classList.add('spil-notitie--aan');
    const blad = this.#bladen().find(([m]) => m === n || this.#vak.dataset.lezer === 'tekst')?.[1];
    const bereik = blad?.tekst && notitie.dataset.passage ? vind(blad.tekst, notitie.dataset.passage) : null;
    if (bereik) wijsAan(bereik);
    else if (!blad) this.#gevraagd = { notitie: notitie.id.slice('notitie-'.length), passage: '', gedaan: false };
  }

  doe(wat) {
    const doen = {
      'blad-terug': () => this.#lezer?.stap?.(-1),
      'blad-verder': () => this.#lezer?.stap?.(1),
      eerste: () => this.#lezer?.ga?.(1),
      laatste: () => this.#lezer?.ga?.(Number.MAX_SAFE_INTEGER),
      groter: () => this.#lezer?.zoom?.(1),
      kleiner: () => this.#lezer?.zoom?.(-1),
      passend: () => this.#lezer?.pasOpBreedte?.(),
      heel: () => this.#lezer?.maat?.('page-fit'),
      draai: () => this.#lezer?.draai?.(),
      zoek: () => this.#openZoek(getSelection()?.toString().trim() ?? '', true),
      'zoek-vorige': () => this.#zoek(true, true),
      'zoek-sluit': () => { this.#vak.querySelector('[data-zoekbalk]').hidden = true; this.#lezer?.zoekWeg?.(); this.#vak.querySelector('[data-pdf]')?.focus(); },
      noteer: () => this.#noteer(),
    };
    doen[wat]?.();
  }

  #openZoek(woorden, focus) {
    const balk = this.#vak.querySelector('[data-zoekbalk]');
    if (!balk || this.#vak.dataset.lezer !== 'pdf') return;
    balk.hidden = false;
    const veld = balk.querySelector('[data-zoekwoord]');
    if (woorden) veld.value = woorden;
    if (focus) { veld.focus(); veld.select(); }
  }

  #zoek(opnieuw, terug = false) {
    const woorden = this.#vak.querySelector('[data-zoekwoord]').value;
    this.#lezer?.zoek?.(woorden, { opnieuw, terug });
  }

  /** Opens the note with the selected passage in it, or with the page in view. */
  #noteer() {
    const vorm = document.getElementById('notitie-vorm');
    if (!vorm) return;
    const keus = selectie(this.#vak);
    vorm.closest('details').open = true;
    vorm.elements.blad.value = String(keus?.blad ?? this.blad);
    vorm.elements.citaat.value = keus?.citaat ?? '';
    vorm.elements.vlak.value = keus?.vlak ?? '';
    vorm.elements.tekst.focus();
  }

  stop() {
    this.#afbreken.abort();
    this.#lezer?.stop();
  }
}
