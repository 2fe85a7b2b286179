// An image: larger, smaller, turned. It fits the pane until someone asks otherwise.
export class Beeldlezer {
  #img;
  #schaal = 1;
  #hoek = 0;

  constructor(vak) { this.#img = vak.querySelector('[data-beeld] img'); }

  zoom(richting) { this.#schaal = Math.min(8, Math.max(0.25, this.#schaal * (richting > 0 ? 1.25 : 0.8))); this.#zet(); }

  draai() { this.#hoek = (this.#hoek + 90) % 360; this.#zet(); }

  pasOpBreedte() { this.#schaal = 1; this.#zet(); }

  stop() {}

  #zet() {
    this.#img.classList.toggle('vergroot', this.#schaal !== 1);
    this.#img.style.setProperty('--schaal', this.#schaal);
    this.#img.style.setProperty('--hoek', `${this.#hoek}deg`);
  }
}
