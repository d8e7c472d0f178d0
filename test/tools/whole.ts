/**
 * Whether a run leaves nothing out. `npm run test:release` does not; `npm test`, which has eight minutes, leaves out what
 * takes long and of which it has another case: CONTRIBUTING lists it.
 */
export const WHOLE = process.env['WHOLE'] === '1';
