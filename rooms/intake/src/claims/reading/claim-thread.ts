// Reads claims in a thread of its own: half of what an import costs, so that the other core does it while records are written.
import { parentPort, workerData } from 'node:worker_threads';
import { ClaimReader, type ClaimReaderOptions } from './claim-reader.ts';
import { packPiece } from './pack-piece.ts';

const reader = new ClaimReader(workerData as ClaimReaderOptions);
parentPort?.on('message', (bytes: Uint8Array | null) => parentPort?.postMessage(packPiece(bytes === null ? reader.end() : reader.read(bytes))));
