import { recordOfRow } from '../log/record-row.ts';
import { dumpTables, loadTables } from './backup-tables.ts';
import * as conflicts from './conflicts.ts';
import * as feed from './feed-rows.ts';
import * as logs from './held-logs.ts';
import * as homes from './homes.ts';
import * as peers from './peers.ts';
import * as runs from './read-runs.ts';
import * as receipts from './receipts.ts';
import { reproject } from './reproject.ts';
import * as writing from './write-records.ts';

/** Every question that the room `sync` asks of the database. Nobody else asks them. */
export const syncTables = { ...logs, ...runs, ...writing, ...feed, ...homes, ...peers, ...receipts, ...conflicts, reproject, recordOfRow, dumpTables, loadTables };
