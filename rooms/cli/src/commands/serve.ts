import { serve as startServing } from '@tuyen/server';
import { type Command, optionText } from '../command.ts';
import { dataDirOf, openFromOptions, siteOptions } from '../open-from-options.ts';
import { say } from '../output.ts';

const stopRequested = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

/** Runs the site until Ctrl-C. */
export const serve: Command = {
  name: 'serve',
  usage: '[--host H] [--port N] [--demo]',
  about: { vi: 'Chạy máy chủ của điểm', en: 'Run the site’s server' },
  example: 'npx tuyen serve --port 8080',
  options: { ...siteOptions, host: { type: 'string' }, port: { type: 'string' }, demo: { type: 'boolean' } },
  run: async (input) => {
    const stopped = stopRequested();
    const store = await openFromOptions(input, 'serve');
    const dataDir = dataDirOf(input);
    const host = optionText(input, 'host') ?? '127.0.0.1';
    const port = Number(optionText(input, 'port') ?? process.env['PORT'] ?? 8080);
    const server = await startServing({ store, dataDir, host, port, demo: input.options['demo'] === true, progress: say }).catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
    say(`\nTuyến chạy tại ${server.address}  (dừng: Ctrl-C)`);
    if (server.accounts.length > 0) {
      say('Tài khoản mẫu / demo sign-ins:');
      for (const { account, password, name } of server.accounts) say(`  ${account.padEnd(12)} ${password}   ${name}`);
    }
    await stopped;
    say('Đang dừng …');
    await server.close();
    await store.close();
    return 0;
  },
};
