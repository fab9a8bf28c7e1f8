import { describe, expect, it } from 'vitest';
import { codeFact } from './code-fact.ts';

describe('A code out of a file, told in a message', () => {
  it.each(['J00', 'A90.1', '01A51', 'K16.1', 'kdc-ty-le_bhyt', ' I10 '])('is shown when it looks like a code: %s', (text) => {
    expect(codeFact(text)).toBe(text.trim());
  });

  it.each(['Nguyễn Văn An', 'Nguyen Van An', '001090012345', '0912345678', 'DN4790123456789', '', 'x'.repeat(41), '05/03/1990'])('is hidden when it may be a person’s: %s', (text) => {
    expect(codeFact(text)).toBe('…');
  });
});
