/**
 * The text files of a project: path from its root, with `/` between folders, to content.
 * Guards take one, so that a planted fault is a small tree of its own. Pictures and other bytes are left out.
 */
export type Tree = ReadonlyMap<string, string>;
