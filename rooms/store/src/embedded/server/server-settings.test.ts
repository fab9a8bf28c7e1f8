import { expect, test } from 'vitest';
import { formatServerSettings } from './server-settings.ts';

const GIGABYTE = 1024 ** 3;
const settings = (major: number, gigabytes: number, platform: NodeJS.Platform = 'linux') => formatServerSettings(major, gigabytes * GIGABYTE, platform);

test('an old laptop keeps its memory for the people who work on it', () => {
  expect(settings(15, 2)).toContain("shared_buffers = '64MB'");
  expect(settings(15, 24)).toContain("shared_buffers = '128MB'");
  expect(settings(15, 4)).toContain("effective_cache_size = '2048MB'");
});

test('nothing acknowledged may be lost, on any machine', () => {
  for (const text of [settings(15, 2), settings(18, 64, 'win32')]) {
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) expect(text).toContain(`${name} = 'on'`);
  }
});

test('a version is never told of a setting it does not know', () => {
  expect(settings(15, 4)).not.toContain('io_method');
  expect(settings(18, 4)).toContain("io_method = 'sync'");
  expect(settings(18, 4, 'win32')).not.toContain('client_connection_check_interval');
});
