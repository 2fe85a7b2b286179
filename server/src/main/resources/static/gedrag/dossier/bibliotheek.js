// pdf.js as it is served by us, loaded once and only when a PDF is opened. Nothing in a document runs: no scripts, no forms
// that act, no links that leave; no eval and no WebAssembly either, so that the policy of the page can forbid both.
const WORTEL = '/webjars/pdfjs-dist/5.4.624/';
let geladen = null;

export const laad = () => {
  geladen ??= (async () => {
    const pdf = await import(WORTEL + 'build/pdf.min.mjs');
    globalThis.pdfjsLib = pdf;
    pdf.GlobalWorkerOptions.workerSrc = WORTEL + 'build/pdf.worker.min.mjs';
    const viewer = await import(WORTEL + 'web/pdf_viewer.mjs');
    return { pdf, viewer, werker: new pdf.PDFWorker({ name: 'spil' }) };
  })();
  return geladen;
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
