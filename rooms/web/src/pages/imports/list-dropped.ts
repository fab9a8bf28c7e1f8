import type { ChosenFile } from '../../api/http/upload-files.ts';

/** Every file that was dropped, folders opened to the bottom. Must be called within the drop event: the list is emptied after it. */
export async function listDropped(items: DataTransferItemList): Promise<ChosenFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found = await Promise.all(entries.map(listEntry));
  return found.flat();
}

async function listEntry(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const inside = await listFolder((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(inside.map(listEntry))).flat();
}

/** A reader hands out at most a hundred entries a time, and an empty list at the end. */
async function listFolder(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
