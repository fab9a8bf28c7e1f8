import { afterAll, afterEach } from 'vitest';

/**
 * Keeps what the tests of this file print, and fails the test that printed it (or, printed outside a test, the file).
 * What a test wants to see printed it catches itself, and nothing reaches us.
 */
export function refusePrinted(): (line: string) => void {
  const printed: string[] = [];
  const refuse = (): void => {
    const said = printed.splice(0).join('\n').slice(0, 2000);
    if (said !== '') throw new Error(`A test must not print. Printed:\n${said}`);
  };
  afterEach(refuse);
  afterAll(refuse);
  return (line) => void printed.push(line);
}
