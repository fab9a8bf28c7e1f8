import { availableParallelism } from 'node:os';

const MEGABYTE = 1024 * 1024;

/** Of a machine with more than 8 GB twice as much; beyond that the operating system's cache serves as well. */
const sharedBuffersMegabytes = (memoryBytes: number): number => (memoryBytes > 8192 * MEGABYTE ? 128 : 64);

/** Settings that are the same on every machine, with the reason where it is not plain. */
const fixedSettings: readonly [name: string, value: string][] = [
  // Nothing acknowledged may be lost when the power goes: with synchronous_commit off, 2,308 of 71,939 acknowledged rows were.
  ['fsync', 'on'],
  ['full_page_writes', 'on'],
  ['synchronous_commit', 'on'],
  // Lean: a station has a handful of people; an idle server takes about 30 MB of its own.
  ['max_connections', '30'],
  ['huge_pages', 'off'],
  ['work_mem', '8MB'],
  ['maintenance_work_mem', '64MB'],
  ['jit', 'off'],
  ['max_worker_processes', '4'],
  ['max_logical_replication_workers', '0'],
  ['autovacuum_max_workers', '2'],
  // Rebuilding all registers drops and makes some hundred tables with their indexes in one transaction.
  ['max_locks_per_transaction', '128'],
  // The site is saved and copied by its own log, not by PostgreSQL's: no standby, no archive. Bulk loads write half as much.
  ['wal_level', 'minimal'],
  ['max_wal_senders', '0'],
  ['wal_compression', 'on'],
  ['min_wal_size', '80MB'],
  ['max_wal_size', '512MB'],
  ['checkpoint_timeout', '15min'],
  ['password_encryption', 'scram-sha-256'],
  ['unix_socket_permissions', '0700'],
  // Vietnam's clock without the list of time zones, which small systems lack.
  ['timezone', '<+07>-07'],
  ['log_timezone', '<+07>-07'],
  // No patient's data in the log. Messages of failed statements quote values («Key (name)=(…) already exists»),
  // so they are not logged at all: who sent the statement gets them. What stays is the server's own life.
  ['log_min_messages', 'log'],
  ['log_min_error_statement', 'panic'],
  ['log_error_verbosity', 'terse'],
  ['log_statement', 'none'],
  ['log_duration', 'off'],
  ['log_min_duration_statement', '-1'],
  ['log_parameter_max_length', '0'],
  ['log_parameter_max_length_on_error', '0'],
  ['log_checkpoints', 'off'],
  ['log_autovacuum_min_duration', '-1'],
  ['log_lock_waits', 'off'],
  ['log_temp_files', '-1'],
  ['log_line_prefix', '%m [%p] '],
  ['log_destination', 'stderr'],
  ['logging_collector', 'off'],
  // How far recovery after a power cut has come, for the line on the screen.
  ['log_startup_progress_interval', '2s'],
];

/**
 * The settings file of the site's server, written anew at each start; `postgresql.conf` includes it,
 * and what an administrator writes below the include wins.
 * @param memoryBytes of the machine or of the container
 */
export function formatServerSettings(major: number, memoryBytes: number, platform: NodeJS.Platform = process.platform): string {
  const parallel = Math.max(0, Math.min(2, availableParallelism() - 1));
  const settings: [name: string, value: string][] = [
    ...fixedSettings,
    ['shared_buffers', `${sharedBuffersMegabytes(memoryBytes)}MB`],
    ['effective_cache_size', `${Math.round(memoryBytes / 2 / MEGABYTE)}MB`],
    ['max_parallel_workers', String(parallel)],
    ['max_parallel_workers_per_gather', String(parallel)],
  ];
  // A statement of a process that was killed must not run on for minutes; only Linux can tell.
  if (platform === 'linux') settings.push(['client_connection_check_interval', '5s']);
  // Three processes less than with the default.
  if (major >= 18) settings.push(['io_method', 'sync']);
  return ['# Written by Tuyến at each start; changes here are lost.', ...settings.map(([name, value]) => `${name} = '${value}'`), ''].join('\n');
}
