/**
 * Puts a row's texts in one line of copied text, with spaces between them. On the screen these are made by styles: the
 * row's text has none after the condition, and in the panel each text is in a column of its own.
 */
export const onCopy = (event: ClipboardEvent): void => {
  const selected = String(getSelection());
  let text = selected;
  for (const { children } of (event.currentTarget as Element).querySelectorAll('.row')) {
    const texts = [...children].map(({ textContent }) => textContent.trim()).filter(Boolean);
    const pattern = texts.map((one) => one.replace(/\W/g, '\\$&')).join('\\s*');
    text = text.replace(new RegExp(pattern, 'g'), texts.join(' '));
  }
  if (text === selected) return;
  event.clipboardData!.setData('text/plain', text);
  event.preventDefault();
};
