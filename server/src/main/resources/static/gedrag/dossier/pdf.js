// One PDF in one pane: pages, zoom, rotation, search, and where the reader is.
import { haalVast, laad, open } from './bibliotheek.js';
import { taal } from './taal.js';
import { toonStoring } from './storing.js';

export class Pdflezer {
  #vak;
  #taak = null;
  #viewer = null;
  #bus = null;
  #gestopt = false;
  #afbreken = new AbortController();

  /** @param opBlad called with the page in view, @param opGetekend with each page whose text is there, @param opSchaal with the size */
  constructor(vak, { opBlad, opGetekend, opSchaal }) {
    this.#vak = vak;
    this.opBlad = opBlad;
    this.opGetekend = opGetekend;
    this.opSchaal = opSchaal;
  }

  get blad() { return this.#viewer?.currentPageNumber ?? 1; }
  get bladen() { return this.#viewer?.pagesCount ?? 0; }
  get bus() { return this.#bus; }

  async begin(blad) {
    try {
      const { inhoud, grootte } = this.#vak.dataset;
      const vast = haalVast(inhoud, Number(grootte), this.#afbreken.signal);
      const bib = await laad(this.#vak.id);
      const bytes = await vast;
      if (this.#gestopt) return;
      this.#taak = open(bib, inhoud, bytes);
      const document_ = await Promise.race([this.#taak.promise, bib.weigert]);
      if (this.#gestopt) return;
      this.#maak(bib, document_, blad);
    } catch (fout) {
      if (!this.#gestopt) this.#storing(fout);
    }
  }

  #maak({ viewer, pdf }, document_, blad) {
    const kader = this.#vak.querySelector('[data-pdf]');
    const bus = new viewer.EventBus();
    const links = new viewer.PDFLinkService({ eventBus: bus, externalLinkEnabled: false });
    const zoeker = new viewer.PDFFindController({ eventBus: bus, linkService: links });
    this.#bus = bus;
    this.#viewer = new viewer.PDFViewer({
      container: kader,
      viewer: kader.querySelector('.pdfViewer'),
      eventBus: bus,
      linkService: links,
      findController: zoeker,
      l10n: taal(this.#vak),
      annotationMode: pdf.AnnotationMode.ENABLE,
      annotationEditorMode: pdf.AnnotationEditorType.DISABLE,
      enableHWA: false,
      removePageBorders: true,
    });
    links.setViewer(this.#viewer);
    bus.on('pagesinit', () => {
      // Five hundred pages are no landmarks: each is a group with its own name.
      for (const p of kader.querySelectorAll('.page')) {
        p.setAttribute('role', 'group');
        p.setAttribute('aria-label', `${this.#vak.dataset.tPagina} ${p.dataset.pageNumber}`);
      }
      this.#viewer.currentScaleValue = 'page-width';
      this.ga(blad);
      this.#vak.querySelector('[data-bladen]').textContent = String(document_.numPages);
      this.opBlad(this.blad);
    });
    bus.on('scalechanging', (e) => this.opSchaal(e.presetValue ?? '', e.scale));
    bus.on('pagechanging', (e) => this.opBlad(e.pageNumber));
    bus.on('textlayerrendered', (e) => { this.#vak.dataset.getoond = 'ja'; this.opGetekend(e.pageNumber); });
    bus.on('pagerendered', (e) => {
      if (e.error) this.#storing(e.error);
      else this.#vak.dataset.getekend = String(e.pageNumber);
    });
    bus.on('updatefindmatchescount', (e) => this.#zegZoek(e.matchesCount));
    bus.on('updatefindcontrolstate', (e) => this.#zegZoek(e.matchesCount, e.state === viewer.FindState.NOT_FOUND));
    this.#viewer.setDocument(document_);
    links.setDocument(document_, null);
    zoeker.setDocument(document_);
    new ResizeObserver(() => {
      const maat = this.#viewer.currentScaleValue;
      if (!this.#gestopt && (maat === 'page-width' || maat === 'page-fit')) this.#viewer.currentScaleValue = maat;
    }).observe(kader);
  }

  ga(blad) {
    if (this.#viewer) this.#viewer.currentPageNumber = Math.min(Math.max(1, blad), this.bladen);
  }

  stap(richting) { this.ga(this.blad + richting); }

  zoom(richting) {
    if (richting > 0) this.#viewer?.increaseScale();
    else this.#viewer?.decreaseScale();
  }

  /** @param maat page-width, page-fit, or a number: 1 is as on paper */
  maat(maat) { if (this.#viewer) this.#viewer.currentScaleValue = maat; }

  pasOpBreedte() { this.maat('page-width'); }

  draai() { if (this.#viewer) this.#viewer.pagesRotation = (this.#viewer.pagesRotation + 90) % 360; }

  /** Looks for words; once more for the next or the previous place. */
  zoek(woorden, { opnieuw = false, terug = false } = {}) {
    this.#bus?.dispatch('find', {
      source: this, type: opnieuw ? 'again' : '', query: woorden, caseSensitive: false, entireWord: false,
      highlightAll: true, findPrevious: terug, matchDiacritics: false,
    });
  }

  zoekWeg() {
    this.#bus?.dispatch('findbarclose', { source: this });
    this.#vak.querySelector('[data-zoekstand]').textContent = '';
  }

  /** The element of a page and of its text; null while it is not drawn. */
  vanBlad(blad) {
    const div = this.#viewer?.getPageView(blad - 1)?.div;
    return div ? { div, tekst: div.querySelector('.textLayer') } : null;
  }

  #zegZoek(aantal, niets = false) {
    const plek = this.#vak.querySelector('[data-zoekstand]');
    if (niets) plek.textContent = this.#vak.dataset.tNietGevonden;
    else if (aantal?.total > 0) plek.textContent = this.#vak.dataset.tGevonden.replace('{n}', aantal.current).replace('{m}', aantal.total);
  }

  #storing(fout) {
    const t = this.#vak.dataset;
    const [wat, doe] = fout?.name === 'PasswordException' ? [t.tWachtwoord, t.tWachtwoordDoe]
      : fout?.name === 'ResponseException' || fout?.name === 'MissingPDFException' ? [t.tWeg, t.tWegDoe] : [t.tKapot, t.tKapotDoe];
    toonStoring(this.#vak, wat, doe);
  }

  stop() {
    this.#gestopt = true;
    this.#afbreken.abort();
    this.#viewer?.setDocument(null);
    this.#taak?.destroy();
  }
}
