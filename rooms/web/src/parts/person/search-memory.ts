let lastText = '';

/** The last person search, kept for the way back to the list; in memory only, since it may be a name or a number. */
export const searchMemory = {
  read: (): string => lastText,
  write: (text: string): void => {
    lastText = text;
  },
};
