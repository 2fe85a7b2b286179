// Files that come in by parts: several at once, each with its progress, and on from where a broken line left it, also after
// the page was closed. The protocol is that of tus 1.0: offsets in headers.
const DEEL = 4 * 1024 * 1024;
const vorm = document.querySelector('[data-uploads]');
const t = vorm.dataset;
const lijst = vorm.querySelector('[data-lijst]');
const stand = vorm.querySelector('[data-stand]');
const csrf = { 'X-CSRF-TOKEN': vorm.querySelector('input[name=_csrf]').value };
const sleutel = (f) => `spil-upload-${vorm.getAttribute('action')}-${f.name}-${f.size}-${f.lastModified}`;
const onthoud = (f, adres) => { try { if (adres) localStorage.setItem(sleutel(f), adres); else localStorage.removeItem(sleutel(f)); } catch { /* then it begins anew */ } };
const weet = (f) => { try { return localStorage.getItem(sleutel(f)); } catch { return null; } };

const rij = (bestand) => {
  const li = document.createElement('li');
  const naam = document.createElement('strong');
  naam.textContent = bestand.name;
  const meter = document.createElement('progress');
  meter.max = Math.max(1, bestand.size);
  meter.value = 0;
  meter.setAttribute('aria-label', bestand.name);
  const zin = document.createElement('span');
  const knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'utrecht-button utrecht-button--subtle spil-knop--klein';
  li.append(naam, meter, zin, knop);
  lijst.append(li);
  return { li, meter, zin, knop };
};

class Upload {
  #weg = null;

  constructor(bestand) {
    this.bestand = bestand;
    this.kijk = rij(bestand);
    this.zeg(t.tWacht);
    this.knop(t.tStop, () => this.stop());
  }

  zeg(tekst) { this.kijk.zin.textContent = tekst; }

  knop(tekst, doe) {
    this.kijk.knop.textContent = tekst;
    this.kijk.knop.setAttribute('aria-label', `${tekst} ${this.bestand.name}`);
    this.kijk.knop.onclick = doe;
  }

  stop() { this.#weg?.abort(); }

  async loop() {
    if (this.bestand.size === 0) {
      this.zeg(t.tLeeg);
      this.kijk.knop.remove();
      stand.textContent = `${this.bestand.name}: ${t.tLeeg}`;
      return;
    }
    this.#weg = new AbortController();
    this.knop(t.tStop, () => this.stop());
    try {
      const adres = weet(this.bestand) ?? await this.#begin();
      let vanaf = await this.#vanaf(adres);
      for (;;) {
        this.kijk.meter.value = vanaf;
        this.zeg(`${t.tBezig} ${Math.floor((100 * vanaf) / this.kijk.meter.max)}%`);
        const antwoord = await fetch(adres, { method: 'PATCH', body: this.bestand.slice(vanaf, vanaf + DEEL), signal: this.#weg.signal,
          headers: { ...csrf, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(vanaf) } });
        if (antwoord.status === 201) return this.#klaar(await antwoord.json());
        if (antwoord.status === 409) { vanaf = await this.#vanaf(adres); continue; }
        if (!antwoord.ok) throw await this.#fout(antwoord);
        vanaf = Number(antwoord.headers.get('Upload-Offset'));
      }
    } catch (fout) {
      this.zeg(fout.name === 'AbortError' ? t.tAfgebroken : fout.zin ?? t.tMislukt);
      this.knop(t.tVerder, () => this.loop());
      stand.textContent = `${this.bestand.name}: ${this.kijk.zin.textContent}`;
    }
  }

  async #begin() {
    const antwoord = await fetch(vorm.getAttribute('action'), { method: 'POST', signal: this.#weg.signal,
      headers: { ...csrf, 'Content-Type': 'application/json', 'Upload-Length': String(this.bestand.size) },
      body: JSON.stringify({ bestand: this.bestand.name, grootte: this.bestand.size, soort: vorm.elements.soort.value, geheimhouder: vorm.elements.geheimhouder.checked,
        bijzonder: vorm.elements.bijzonder.value }) });
    if (!antwoord.ok) throw await this.#fout(antwoord);
    const adres = antwoord.headers.get('Location');
    onthoud(this.bestand, adres);
    return adres;
  }

  async #vanaf(adres) {
    const antwoord = await fetch(adres, { method: 'HEAD', signal: this.#weg.signal });
    if (antwoord.ok) return Number(antwoord.headers.get('Upload-Offset'));
    onthoud(this.bestand, null);
    throw Object.assign(new Error('gone'), { zin: t.tMislukt });
  }

  async #fout(antwoord) {
    const inhoud = await antwoord.json().catch(() => ({}));
    return Object.assign(new Error('refused'), { zin: inhoud.fouten?.[0]?.tekst ?? inhoud.detail ?? t.tMislukt });
  }

  #klaar(gekomen) {
    onthoud(this.bestand, null);
    this.kijk.meter.value = this.kijk.meter.max;
    this.zeg(t.tKlaar);
    stand.textContent = `${this.bestand.name}: ${t.tKlaar}`;
    const a = document.createElement('a');
    a.href = `${t.dossier}/${encodeURIComponent(gekomen.id)}`;
    a.textContent = t.tOpen;
    a.setAttribute('aria-label', `${t.tOpen} ${this.bestand.name}`);
    this.kijk.knop.replaceWith(a);
  }
}

// One after another: a line is not made broader by dividing it.
let rijtje = Promise.resolve();
const neem = (bestanden) => {
  for (const b of bestanden) {
    const u = new Upload(b);
    rijtje = rijtje.then(() => u.loop());
  }
};

vorm.addEventListener('submit', (e) => e.preventDefault());
vorm.querySelector('input[type=file]').addEventListener('change', (e) => { neem([...e.target.files]); e.target.value = ''; });
const vak = vorm.querySelector('[data-sleepvak]');
for (const soort of ['dragenter', 'dragover']) vak.addEventListener(soort, (e) => { e.preventDefault(); vak.classList.add('spil-sleepvak--boven'); });
for (const soort of ['dragleave', 'drop']) vak.addEventListener(soort, (e) => { e.preventDefault(); vak.classList.remove('spil-sleepvak--boven'); });
vak.addEventListener('drop', (e) => neem([...e.dataTransfer.files]));
