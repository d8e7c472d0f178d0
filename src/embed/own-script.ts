import { page } from '../page/document.js';

/** Whether a tag is one of ours by its file's name, wherever that lies: `nalssi.js`, `nalssi-all.js?v=2`. */
export const isOurs = ({ src }: HTMLScriptElement): boolean => /nalssi[^/]*$/.test(src);

/** The tag that is running, where it says so: not to a module, nor to code that a loader evaluates. */
export const runningScript = (): HTMLScriptElement | null => page.currentScript as HTMLScriptElement | null;

/** Address of this script: by the tag that is running, else by the first one that is called like it. */
export const ownAddress = (): string | undefined =>
  runningScript()?.src || [...page.scripts].find(isOurs)?.src;
