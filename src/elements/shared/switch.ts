/** Whether the value of a boolean attribute is on. Vue and Svelte write `false` on a server, and mean what it says. */
export const isOn = (value: string | null): boolean => value !== null && value !== 'false';

/** The converter of a boolean attribute. */
export const SWITCH = { fromAttribute: isOn, toAttribute: (on: boolean) => (on ? '' : null) };
