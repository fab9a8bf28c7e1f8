// Reads one XLSX in a thread of its own, so that its memory and time can be bounded. JavaScript, because a thread has no loader for TypeScript on Node 20.
import { parentPort, workerData } from 'node:worker_threads';
import readXlsx from 'read-excel-file/node';

/** Days of Excel as `YYYY-MM-DD`; anything that is no plain value is nothing. */
function plainCell(value) {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return ['string', 'number', 'boolean'].includes(typeof value) ? value : null;
}

try {
  const sheets = await readXlsx(Buffer.from(workerData.bytes));
  const rows = sheets.find((sheet) => sheet.data.length > 0)?.data ?? [];
  parentPort.postMessage({ rows: rows.slice(0, workerData.mostRows + 1).map((row) => row.map(plainCell)) });
} catch (error) {
  parentPort.postMessage({ error: String(error?.message ?? error) });
}
