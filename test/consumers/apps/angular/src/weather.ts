import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { NalssiLoadEvent } from 'nalssi';
import 'nalssi/define/board';
import 'nalssi/define/ticker';
import { feed } from '../common/feeds';

@Component({
  selector: 'app-weather',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (shown()) {
      <nalssi-ticker
        src="/weather.json"
        unit="f"
        [stations]="['부산', '서울']"
        [interval]="2"
        [staleAfter]="3"
        [paused]="paused()"
        (nalssi-load)="loaded($event)"
        (nalssi-pause)="paused.set(true)"
        (nalssi-play)="paused.set(false)"
        >날씨</nalssi-ticker
      >
    }
    <button (click)="paused.set(!paused())">{{ paused() ? '재생' : '정지' }}</button>
    <button (click)="feed.set(next())">다음</button>
    <button (click)="shown.set(false)">빼기</button>
    <output>{{ rows() }}</output>
    <nalssi-board [feed]="feed()" layout="list">전국 날씨</nalssi-board>
  `,
})
export class Weather {
  readonly feed = signal(feed(10));
  readonly shown = signal(true);
  readonly paused = signal(false);
  readonly rows = signal(0);
  readonly next = () => feed(20);

  loaded(event: Event) {
    this.rows.set((event as NalssiLoadEvent).feed.observations.length);
  }
}
