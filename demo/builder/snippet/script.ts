import { originOf } from '../addresses.js';
import type { Choice } from '../choice.js';
import { REGISTERED } from './texts.js';

/**
 * Gives each iframe the height that the page in it tells. Only messages of that page are heard. It asks too, because it may
 * run after the iframe has loaded.
 */
const frameScript = ({ folder }: Choice): string => {
  const origin = originOf(folder);
  return `(function () {
  function eachFrame(run) {
    document.querySelectorAll('.nalssi-slot iframe').forEach(run);
  }
  addEventListener('message', function (event) {
    eachFrame(function (frame) {
      if (event.source !== frame.contentWindow || event.origin !== ${origin ? `'${origin}'` : 'location.origin'}) return;
      if (event.data.type === 'nalssi-height') frame.style.height = event.data.height + 'px';
    });
  });
  eachFrame(function (frame) {
    frame.contentWindow.postMessage({ type: 'nalssi-height' }, '*');
  });
})();
`;
};

const npmScript = ({ element, lang }: Choice): string => {
  const define = `import 'nalssi/define/${element}';\n`;
  const language = REGISTERED[lang];
  return language
    ? `import { registerLocale } from 'nalssi';
${define}import { ${language.name} } from 'nalssi/locale/${language.file}';

registerLocale(${language.name});
`
    : define;
};

/** For a script of the page, where the form needs one. */
export const scriptOf = (choice: Choice): string | null =>
  choice.form === 'npm' ? npmScript(choice) : choice.form === 'iframe' ? frameScript(choice) : null;
