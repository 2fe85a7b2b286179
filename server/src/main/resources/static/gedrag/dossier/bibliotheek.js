// pdf.js as it is served by us, loaded only when a PDF is opened. Nothing in a document runs: no scripts, no forms
// that act, no links that leave; no eval and no WebAssembly either, so that the policy of the page can forbid both.
const WORTEL = '/webjars/pdfjs-dist/5.4.624/';
const geladen = new Map();

// Once per pane: version 5.4 keeps the number of pages for all its documents together, so that of two beside each other the
// pages past the end of the shorter one could not be asked for.
export const laad = (paneel) => {
  if (!geladen.has(paneel)) {
    // One after another, because the viewer takes the library from the place that all see.
    geladen.set(paneel, Promise.allSettled([...geladen.values()]).then(async () => {
      const eigen = `?${paneel}`;
      const pdf = await import(WORTEL + 'build/pdf.min.mjs' + eigen);
      globalThis.pdfjsLib = pdf;
      pdf.GlobalWorkerOptions.workerSrc = WORTEL + 'build/pdf.worker.min.mjs';
      const viewer = await import(WORTEL + 'web/pdf_viewer.mjs' + eigen);
      return { pdf, viewer, werker: new pdf.PDFWorker({ name: paneel }) };
    }));
  }
  return geladen.get(paneel);
};

// First the end of the file and then only what a page needs, so that page 1 of 500 does not wait for the other 499.
export const open = ({ pdf, werker }, adres) => pdf.getDocument({
  url: adres,
  worker: werker,
  disableAutoFetch: true,
  disableStream: true,
  rangeChunkSize: 131072,
  isEvalSupported: false,
  useWasm: false,
  enableXfa: false,
  cMapUrl: WORTEL + 'cmaps/',
  cMapPacked: true,
  standardFontDataUrl: WORTEL + 'standard_fonts/',
  wasmUrl: WORTEL + 'wasm/',
  iccUrl: WORTEL + 'iccs/',
});
