/** After the finger or button is up the browser still has the click itself to deliver. */
const clickMs = 50;

let isDown = false;
const waiting = new Set<() => void>();

function onUp(): void {
  isDown = false;
  setTimeout(() => {
    if (isDown) return;
    const now = [...waiting];
    waiting.clear();
    for (const run of now) run();
  }, clickMs);
}

// From the start: the first field may be left by the very first click.
document.addEventListener('pointerdown', () => (isDown = true), { capture: true });
for (const end of ['pointerup', 'pointercancel'] as const) document.addEventListener(end, onUp, { capture: true });

/**
 * Runs something that may move the page, but never between the press and the release of a click: a message that appears when
 * a field is left would push the pressed button away from under the finger, and the click would be lost.
 */
export function whenPointerIsUp(run: () => void): void {
  if (isDown) waiting.add(run);
  else run();
}
