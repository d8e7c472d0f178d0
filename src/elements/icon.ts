import { html, type TemplateResult } from 'lit';
import { findCondition } from '../conditions/condition.js';
import { ICONS, nightIcon, type IconLayer } from '../conditions/icons.js';

/** The drawn icon of a condition, by day or night; decorative, since its words stand beside it. */
export const conditionIcon = (condition: string | null, night: boolean): TemplateResult => {
  const icon = (condition && findCondition(condition)?.icon) || 'unknown';
  const layers: readonly IconLayer[] = ICONS[night ? nightIcon(icon) : icon];
  const d = (name: IconLayer[0]): string => layers.find(([layer]) => layer === name)?.[1] ?? '';
  return html`<svg part="icon" class="icon" viewBox="0 0 24 24" aria-hidden="true"><path class="warm" d=${d('warm')}></path><path class="ink" d=${d('ink')}></path><path class="wet" d=${d('wet')}></path></svg>`;
};
