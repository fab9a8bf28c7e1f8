import { expect, test } from 'vitest';
import { sendPersistently } from './send-persistently.ts';
import { ServerRefusal, ServerUnreachable } from './server-error.ts';

test('a record is sent again while nothing answers, and the first answer counts', async () => {
  let sent = 0;
  const answer = await sendPersistently(async () => {
    sent += 1;
    if (sent < 3) throw new ServerUnreachable('down');
    return 'kept';
  }, [0, 0, 0]);
  expect([answer, sent]).toEqual(['kept', 3]);
});

test('a refusal is an answer: it is not asked again', async () => {
  let sent = 0;
  const refusal = new ServerRefusal(422, { code: 'record.invalid', message: { vi: 'Phiếu có lỗi.', en: 'Invalid.' } });
  await expect(
    sendPersistently(async () => {
      sent += 1;
      throw refusal;
    }, [0, 0]),
  ).rejects.toBe(refusal);
  expect(sent).toBe(1);
});

test('in the end the lost connection is told', async () => {
  let sent = 0;
  await expect(
    sendPersistently(async () => {
      sent += 1;
      throw new ServerUnreachable('down');
    }, [0, 0]),
  ).rejects.toBeInstanceOf(ServerUnreachable);
  expect(sent).toBe(3);
});
