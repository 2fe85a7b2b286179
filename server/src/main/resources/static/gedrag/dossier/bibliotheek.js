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
      // The worker reads a megabyte of program too: it starts while this thread reads its own.
      const poort = new Worker(WORTEL + 'build/pdf.worker.min.mjs', { type: 'module', name: paneel });
      const weigert = new Promise((_, mis) => { poort.addEventListener('error', () => mis(new Onbereikbaar('worker')), { once: true }); });
      weigert.catch(() => {});
      const pdf = await import(WORTEL + 'build/pdf.min.mjs' + eigen);
      globalThis.pdfjsLib = pdf;
      const viewer = await import(WORTEL + 'web/pdf_viewer.mjs' + eigen);
      return { pdf, viewer, werker: new pdf.PDFWorker({ port: poort }), weigert };
    }));
    // What could not be loaded now may be there the next time.
    geladen.get(paneel).catch(() => geladen.delete(paneel));
  }
  return geladen.get(paneel);
};

/** The server did not give what was asked; named as pdf.js names it. */
class Onbereikbaar extends Error {
  name = 'ResponseException';
}

// Up to so many bytes a file is asked for whole, while the library is still being read: one journey instead of five. It is
// also what the server checks at a time.
const IN_EENS = 1 << 20;

/** Asks for a small file at once; what it gives goes to {@link open}. Null for a larger one: of that only parts are fetched. */
export const haalVast = (adres, grootte, signal) => {
  if (!(grootte > 0 && grootte <= IN_EENS)) return null;
  const bytes = fetch(adres, { signal }).then((r) => {
    if (!r.ok) throw new Onbereikbaar(String(r.status));
    return r.arrayBuffer();
  });
  bytes.catch(() => {});
  return bytes;
};

// Of a large file first the end and then only what a page needs, so that page 1 of 500 does not wait for the other 499.
export const open = ({ pdf, werker }, adres, bytes) => pdf.getDocument({
  ...(bytes ? { data: bytes } : { url: adres, disableAutoFetch: true, disableStream: true, rangeChunkSize: 262144 }),
  worker: werker,
  isEvalSupported: false,
  useWasm: false,
  enableXfa: false,
  cMapUrl: WORTEL + 'cmaps/',
  cMapPacked: true,
  standardFontDataUrl: WORTEL + 'standard_fonts/',
  wasmUrl: WORTEL + 'wasm/',
  iccUrl: WORTEL + 'iccs/',
});
