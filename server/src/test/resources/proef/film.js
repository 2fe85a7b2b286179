// Makes a film of so many seconds: VP8 by the encoder of the browser, two images a second, each a whole one, with so much noise
// that it does not fit what a player loads at first. In a WebM whose index (Cues) stands at the end.
async (seconden) => {
  const [breedte, hoogte, ritme] = [320, 240, 2];
  const beelden = [];
  const maker = new VideoEncoder({
    output: (deel) => { const b = new Uint8Array(deel.byteLength); deel.copyTo(b); beelden.push(b); },
    error: (e) => { throw e; },
  });
  maker.configure({ codec: 'vp8', width: breedte, height: hoogte, bitrate: 2_000_000, framerate: ritme });
  const doek = new OffscreenCanvas(breedte, hoogte);
  const vlak = doek.getContext('2d');
  for (let n = 0; n < seconden * ritme; n++) {
    const ruis = vlak.createImageData(breedte, hoogte);
    for (let i = 0; i < ruis.data.length; i += 4) { ruis.data[i] = ruis.data[i + 1] = ruis.data[i + 2] = Math.random() * 255; ruis.data[i + 3] = 255; }
    vlak.putImageData(ruis, 0, 0);
    const beeld = new VideoFrame(doek, { timestamp: (n * 1e6) / ritme });
    maker.encode(beeld, { keyFrame: true });
    beeld.close();
    if (n % 10 === 9) await maker.flush();
  }
  await maker.flush();

  const rij = (...delen) => { const uit = new Uint8Array(delen.reduce((s, d) => s + d.length, 0)); let p = 0; for (const d of delen) { uit.set(d, p); p += d.length; } return uit; };
  const id = (hex) => new Uint8Array(hex.match(/../g).map((h) => parseInt(h, 16)));
  const getal = (n) => id(n.toString(16).padStart(8, '0'));
  const dubbel = (n) => { const b = new DataView(new ArrayBuffer(8)); b.setFloat64(0, n); return new Uint8Array(b.buffer); };
  const lengte = (n) => { const b = new DataView(new ArrayBuffer(8)); b.setUint32(4, n); b.setUint8(0, 1); return new Uint8Array(b.buffer); };
  const vak = (hex, ...delen) => { const inhoud = rij(...delen); return rij(id(hex), lengte(inhoud.length), inhoud); };
  const woord = (w) => new TextEncoder().encode(w);

  const kop = vak('1a45dfa3', vak('4286', getal(1)), vak('42f7', getal(1)), vak('42f2', getal(4)), vak('42f3', getal(8)), vak('4282', woord('webm')), vak('4287', getal(2)), vak('4285', getal(2)));
  const info = vak('1549a966', vak('2ad7b1', getal(1_000_000)), vak('4489', dubbel(seconden * 1000)), vak('4d80', woord('proef')), vak('5741', woord('proef')));
  const sporen = vak('1654ae6b', vak('ae', vak('d7', getal(1)), vak('73c5', getal(1)), vak('83', id('01')), vak('86', woord('V_VP8')), vak('e0', vak('b0', getal(breedte)), vak('ba', getal(hoogte)))));
  const zoek = (cues) => vak('114d9b74', vak('4dbb', vak('53ab', id('1c53bb6b')), vak('53ac', getal(cues))));
  let plek = zoek(0).length + info.length + sporen.length;
  const trossen = [];
  const index = [];
  beelden.forEach((b, n) => {
    const tijd = (n * 1000) / ritme;
    const tros = vak('1f43b675', vak('e7', getal(tijd)), vak('a3', id('81'), id('0000'), id('80'), b));
    index.push(vak('bb', vak('b3', getal(tijd)), vak('b7', vak('f7', getal(1)), vak('f1', getal(plek)))));
    plek += tros.length;
    trossen.push(tros);
  });
  const film = rij(kop, vak('18538067', zoek(plek), info, sporen, ...trossen, vak('1c53bb6b', ...index)));
  let tekst = '';
  for (let i = 0; i < film.length; i += 32768) tekst += String.fromCharCode(...film.subarray(i, i + 32768));
  return btoa(tekst);
}
