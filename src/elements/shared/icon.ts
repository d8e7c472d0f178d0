import { html, type TemplateResult } from 'lit';
import { findCondition } from '../../conditions/condition.js';
import { ICONS, nightIcon, type IconLayer } from '../../conditions/icons.js';

/** The paths of a condition's icon, by day or night, each empty where the icon has no such layer. */
export const iconPaths = (
  condition: string | null,
  night: boolean,
): Readonly<Record<IconLayer[0], string>> => {
  const icon = (condition && findCondition(condition)?.icon) || 'unknown';
  const layers: readonly IconLayer[] = ICONS[night ? nightIcon(icon) : icon];
  return { warm: '', ink: '', wet: '', ...Object.fromEntries(layers) };
};

/** The drawn icon of a condition; decorative, since its words stand beside it. */
export const conditionIcon = (condition: string | null, night: boolean): TemplateResult => {
  const { warm, ink, wet } = iconPaths(condition, night);
  return html`<svg part="icon" class="icon" viewBox="0 0 24 24" aria-hidden="true"><path class="warm" d=${warm}></path><path class="ink" d=${ink}></path><path class="wet" d=${wet}></path></svg>`;
};
