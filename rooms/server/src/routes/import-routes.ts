import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportAnswer, ImportBrief, MappingAnswer } from '@tuyen/contract';
import { previewTable, retryParked } from '@tuyen/intake';
import { Refusal, isUuid, makeRecordId } from '@tuyen/records';
import { type ReadStore, findImportRun, listImportRuns, startImportRun } from '@tuyen/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answerImport } from '../answers/answer-import.ts';
import { importBrief } from '../answers/answer-today.ts';
import { ImportQueue } from '../imports/import-queue.ts';
import { receiveUpload } from '../imports/receive-upload.ts';
import type { ServerContext } from '../server-context.ts';
import { sessionOf } from '../session/require-session.ts';
import { needs } from '../session/route-right.ts';
import { storeOf } from '../session/store-of.ts';

const idOf = (request: FastifyRequest): string => {
  const { id } = z.object({ id: z.string().max(40) }).parse(request.params);
  if (!isUuid(id)) throw new Refusal('import.unknown');
  return id;
};

async function briefOf(store: ReadStore, id: string): Promise<ImportBrief> {
  const row = await findImportRun(store.database, id);
  if (!row) throw new Refusal('import.unknown');
  return importBrief(row);
}

/** Files handed in by browsers: received, answered, and brought in behind. */
export function importRoutes(app: FastifyInstance, context: ServerContext): void {
  const { siteStore } = context;
  const newId = (): string => makeRecordId(context.now().getTime(), (count) => randomBytes(count));
  const queue = new ImportQueue(context, (error) => app.log.error({ name: (error as Error).name, code: (error as { code?: string }).code, stack: (error as Error).stack?.split('\n').slice(1, 8) }, 'fault of an import'));
  app.addHook('onClose', () => queue.run(async () => {}));

  app.post('/api/imports', needs('import'), async (request): Promise<ImportBrief> => {
    const session = sessionOf(request);
    const runId = newId();
    const folder = join(context.uploadDir, runId);
    const upload = await receiveUpload(request, folder);
    const by = `user:${session.account_id}`;
    await startImportRun(siteStore.database, { id: runId, by, files: upload.files.length, unitKey: session.unit_key });
    queue.add({ runId, folder, files: upload.files, by, unit: session.unit_id, ...(upload.mapping ? { mapping: upload.mapping } : {}) });
    return briefOf(siteStore, runId);
  });
  app.get('/api/imports', needs('rows'), async (request): Promise<ImportBrief[]> => (await listImportRuns(storeOf(context, request).database)).map(importBrief));
  app.get('/api/imports/:id', needs('rows'), (request): Promise<ImportAnswer> => answerImport(storeOf(context, request), idOf(request)));
  app.post('/api/imports/:id/retry', needs('import'), async (request): Promise<ImportBrief> => {
    const importId = idOf(request);
    await briefOf(storeOf(context, request), importId);
    await queue.run(() => retryParked(siteStore, { importId }, { by: `user:${sessionOf(request).account_id}`, now: context.now }));
    context.reporting.wake();
    return briefOf(siteStore, importId);
  });
  app.post('/api/imports/preview', needs('import'), async (request): Promise<MappingAnswer> => {
    const folder = join(context.uploadDir, `preview-${newId()}`);
    const { files } = await receiveUpload(request, folder);
    try {
      return await previewTable(siteStore, files[0]!);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
