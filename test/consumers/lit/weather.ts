import { html, LitElement, type PropertyDeclarations } from 'lit';
import type { NalssiLoadEvent, ObservationFeed } from 'nalssi';

export class Weather extends LitElement {
  static override properties: PropertyDeclarations = { feed: {}, paused: {}, rows: {} };
  declare feed: ObservationFeed | null;
  declare paused: boolean;
  declare rows: number;

  constructor() {
    super();
    this.feed = null;
    this.paused = false;
    this.rows = 0;
  }

  protected override render() {
    return html`
      <nalssi-ticker
        @nalssi-load=${(event: NalssiLoadEvent) => (this.rows = event.feed.observations.length)}
        @nalssi-pause=${() => (this.paused = true)}
        @nalssi-play=${() => (this.paused = false)}
        .feed=${this.feed}
        .stations=${['부산', '서울']}
        interval="2"
        unit="f"
        .paused=${this.paused}
      >
        날씨
      </nalssi-ticker>
      <button @click=${() => (this.paused = !this.paused)}>${this.paused ? '재생' : '정지'}</button>
      <output>${this.rows}</output>
    `;
  }
}

customElements.define('my-weather', Weather);
