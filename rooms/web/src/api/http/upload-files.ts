import { readAnswer } from './request.ts';
import { ServerUnreachable } from './server-error.ts';

/** A file the user chose, with its path inside the chosen folder. */
export interface ChosenFile {
  file: File;
  path: string;
}

/**
 * Sends files as one multipart message. XMLHttpRequest, because fetch tells nothing of how far an upload is.
 * No time limit: a folder of claims over a slow line takes minutes.
 */
export function uploadFiles<Answer>(
  address: string,
  files: readonly ChosenFile[],
  mapping: Record<string, string> | undefined,
  onProgress: (sent: number) => void,
): Promise<Answer> {
  const body = new FormData();
  if (mapping !== undefined) body.append('mapping', JSON.stringify(mapping));
  for (const { file, path } of files) body.append('file', file, path);
  return new Promise<Answer>((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', address);
    sending.setRequestHeader('accept', 'application/json');
    sending.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    sending.onload = () => {
      try {
        resolve(readAnswer<Answer>(sending.status, sending.responseText));
      } catch (error) {
        reject(error instanceof Error ? error : new Error('unreadable answer', { cause: error }));
      }
    };
    sending.onerror = () => reject(new ServerUnreachable('upload'));
    sending.onabort = () => reject(new ServerUnreachable('upload'));
    sending.send(body);
  });
}
