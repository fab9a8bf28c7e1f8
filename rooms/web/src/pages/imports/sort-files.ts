/** A chosen file as far as sorting needs it. */
interface Named {
  path: string;
}

/** What operating systems leave in every folder. */
const leftovers = /(^|\/)(\.[^/]*|thumbs\.db|desktop\.ini|__macosx\/.*)$/i;
const spreadsheets = /\.(xlsx|csv)$/i;

/** Parts what was chosen: spreadsheets, which need their columns named; all the rest, which the server reads by itself; leftovers. */
export function sortFiles<File extends Named>(files: readonly File[]): { tables: File[]; others: File[]; ignored: number } {
  const wanted = files.filter((file) => !leftovers.test(file.path));
  return {
    tables: wanted.filter((file) => spreadsheets.test(file.path)),
    others: wanted.filter((file) => !spreadsheets.test(file.path)),
    ignored: files.length - wanted.length,
  };
}
