import { GENESIS_HASH } from '@tuyen/records';

/** A record's place in its log and the hash that proves everything up to it. */
export interface LogPlace {
  /** 0 before the first record. */
  seq: number;
  /** Of the record at `seq`, 64 lower-case hex digits. */
  hash: string;
}

/** How far a log is held without a gap. */
export interface LogHead extends LogPlace {
  log: string;
}

/** Where every log begins. */
export const LOG_START: LogPlace = { seq: 0, hash: GENESIS_HASH };
