/** A file to be brought in: its name as the user knows it, and its bytes, read as often as asked. */
export interface InputFile {
  name: string;
  /** Bytes in all, where known. */
  size?: number;
  open(): AsyncIterable<Uint8Array>;
}
