/** The part of a playwright page that Web Test Runner's commands call, over W3C WebDriver. */

type Command = (method: string, path: string, body?: object) => Promise<unknown>;
type Button = 'left' | 'middle' | 'right';
interface ButtonOption {
  readonly button?: Button;
}

/** WebDriver's code points of the keys that have no character. */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const BUTTONS: Record<Button, number> = { left: 0, middle: 1, right: 2 };

const key = (type: 'keyDown' | 'keyUp', name: string) => ({ type, value: KEYS[name] ?? name });
const move = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x, y });
const press = (type: 'pointerDown' | 'pointerUp', button: Button = 'left') => ({
  type,
  button: BUTTONS[button],
});

export const webDriverPage = (command: Command) => {
  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    command('POST', '/actions', { actions: [{ type, id: type, actions }] });
  return {
    setViewportSize: async ({ width, height }: { width: number; height: number }): Promise<void> => {
      await command('POST', '/window/rect', { width, height });
      const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      const frame = await command('POST', '/execute/sync', { script, args: [] });
      const [x, y] = frame as [number, number];
      await command('POST', '/window/rect', { width: width + x, height: height + y });
    },
    keyboard: {
      type: (text: string) =>
        act(
          'key',
          [...text].flatMap((name) => [key('keyDown', name), key('keyUp', name)]),
        ),
      press: (combination: string) => {
        const names = combination.split('+');
        const down = names.map((name) => key('keyDown', name));
        return act('key', [...down, ...names.reverse().map((name) => key('keyUp', name))]);
      },
      down: (name: string) => act('key', [key('keyDown', name)]),
      up: (name: string) => act('key', [key('keyUp', name)]),
    },
    mouse: {
      move: (x: number, y: number) => act('pointer', [move(x, y)]),
      click: (x: number, y: number, { button }: ButtonOption = {}) =>
        act('pointer', [move(x, y), press('pointerDown', button), press('pointerUp', button)]),
      down: ({ button }: ButtonOption = {}) => act('pointer', [press('pointerDown', button)]),
      up: ({ button }: ButtonOption = {}) => act('pointer', [press('pointerUp', button)]),
    },
    emulateMedia: () =>
      Promise.reject(new Error('WebKitGTK has no media emulation: see test/browser/reduced-motion')),
  };
};
