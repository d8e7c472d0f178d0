import { html, type TemplateResult } from 'lit';
import type { BuilderWords } from './words/words.js';

const STEPS = ['cities', 'look', 'files', 'paste'] as const;
export type Step = (typeof STEPS)[number];

export const renderHeading = (step: Step, words: BuilderWords): TemplateResult =>
  html`<h2 id=${step} tabindex="-1"><span class="number">${STEPS.indexOf(step) + 1}</span> ${words.step[step]}</h2>`;

/** Links to the steps, in their order. */
export const renderSteps = (words: BuilderWords): TemplateResult =>
  html`<nav class="steps" aria-label=${words.steps}>
    <ol>
      ${STEPS.map((step) => html`<li><a href="#${step}">${words.step[step]}</a></li>`)}
    </ol>
  </nav>`;
