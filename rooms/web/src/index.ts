/** The folder of the built app, for whoever serves it; it exists after `npm run build` in this room. */
export const builtWebFolder = new URL('../dist/', import.meta.url);
