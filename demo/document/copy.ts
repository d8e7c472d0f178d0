/** Adds a button to every code sample of a document, which copies it. Without this script there are no buttons. */

const WORDS = {
  en: { copy: 'Copy', copied: 'Copied', failed: 'Press Ctrl+C' },
  ko: { copy: '복사', copied: '복사했습니다', failed: 'Ctrl+C를 누르세요' },
} as const;
const words = WORDS[document.documentElement.lang === 'ko' ? 'ko' : 'en'];

/** Ms for which a button says what it did. */
const SAID = 2000;

/** Selects the sample, for readers whose browser does not let the page write to the clipboard. */
const select = (sample: Element): void => {
  getSelection()?.selectAllChildren(sample);
};

for (const sample of document.querySelectorAll('article pre')) {
  const frame = document.createElement('div');
  frame.className = 'sample';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.copy;
  const says = document.createElement('span');
  says.className = 'says';
  says.role = 'status';
  sample.replaceWith(frame);
  frame.append(sample, button, says);
  const say = (text: string): void => {
    says.textContent = text;
    setTimeout(() => (says.textContent = ''), SAID);
  };
  const copy = async (): Promise<void> => {
    try {
      // There is no clipboard on a page that is not secure.
      await navigator.clipboard.writeText(sample.textContent);
      say(words.copied);
    } catch {
      select(sample);
      say(words.failed);
    }
  };
  button.addEventListener('click', () => void copy());
}
