declare const __WHOLE__: boolean;

/** Whether a run leaves nothing out, as `test/tools/whole.ts` says it of the process that serves the tests. */
export const WHOLE = __WHOLE__;
