/** Words that have no place in the project's files. Each pattern has one letter in brackets, so that this file does not break its own rule. */
export interface WordRule {
  pattern: RegExp;
  says: string;
  /** Files the rule is for; all when absent. */
  where?: (path: string) => boolean;
  /** A file with this in it uses the word for something else. */
  unless?: RegExp;
}

/** Lists that others wrote (classifications, places): their words are theirs. */
const isForeign = (path: string): boolean => /^content\/.*\.(csv|json)$/.test(path) || path === 'package-lock.json';
const isOwn = (path: string): boolean => !isForeign(path);
const isCodeOrDocument = (path: string): boolean => !path.startsWith('content/') && path !== 'package-lock.json';
const isTestFile = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path);

/** Who or what wrote the code, and how the work was shared out. */
const authors: readonly WordRule[] = [
  { pattern: /\b(c[l]aude|an[t]hropic|op[e]nai|chat[g]pt|ll[m]s?|cop[i]lot|gem[i]ni|subag[e]nts?)\b/i, says: 'a word about who or what wrote it' },
  // In content it is an enzyme of the liver.
  { pattern: /\bgp[t](-\d\w*)?\b/i, says: 'a word about who or what wrote it', where: isCodeOrDocument },
  // «ai» is Vietnamese for «who»: only capitals mean the other thing.
  { pattern: /(?<![\w-])A[I](?![\w-])/, says: 'a word about who or what wrote it', where: isOwn },
  // Node's connections to servers are called so too.
  { pattern: /(?<!user.?)\bag[e]nts?\b/i, says: 'a word about who or what wrote it', where: isOwn, unless: /from 'node:https?'/ },
  // In content it is a grade of doctor.
  { pattern: /\bass[i]stants?\b/i, says: 'a word about who or what wrote it', where: isCodeOrDocument },
  { pattern: /\b(hel[p]ers?|hidden te[s]ts?)\b/i, says: 'a word about how the work was shared, or a name that says nothing', where: isOwn },
];

const places: readonly WordRule[] = [
  { pattern: /\b(re[g]istry\.n[p]mjs\.org|re[g]istry\.y[a]rnpkg\.com|n[p]m\.pkg\.github\.com|py[p]i\.org|deb\.de[b]ian\.org|proxy\.g[o]lang\.org)\b/i, says: 'the host of a package registry' },
  { pattern: /(?<![\w.})\]/-])\/(?:wor[k]|roo[t]|hom[e]|tm[p]|User[s])\/[\w.-]+/, says: 'an absolute path of one machine' },
  { pattern: /(?<![\w.})\]/-])\/wor[k](?![\w/-])/, says: 'an absolute path of one machine' },
  { pattern: /\b[A-Z]:\\+User[s]\\/, says: 'an absolute path of one machine' },
];

const unfinished: readonly WordRule[] = [
  { pattern: /\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/, says: 'something left for later: do it, or write it down as a decision', where: isOwn },
  { pattern: /\b(it|test|describe|suite)(\.\w+)*\.(ski[p]|onl[y]|tod[o]|fail[s])\b/, says: 'a test that does not run, or keeps others from running', where: isTestFile },
  { pattern: /\b(context|ctx|task)\.ski[p]\(|\.(skipI[f]|runI[f])\(/, says: 'a test that does not run everywhere: say what holds where it cannot be tried, and test that', where: isTestFile },
  { pattern: /\b(xi[t]|xdescrib[e]|fi[t]|fdescrib[e])\(/, says: 'a test that does not run, or keeps others from running', where: isTestFile },
];

const secrets: readonly WordRule[] = [
  { pattern: /-----BEGI[N] [A-Z ]*PRIVATE KEY-----/, says: 'a private key' },
  { pattern: /\b(AKI[A][0-9A-Z]{16}|gh[p]_[A-Za-z0-9]{36}|github_pa[t]_\w{22,}|n[p]m_[A-Za-z0-9]{36}|xo[x][baprs]-[\w-]{10,}|s[k]-[A-Za-z0-9_-]{20,}|ey[J][\w-]{20,}\.ey[J][\w-]{20,}\.)/, says: 'a secret' },
  // A placeholder (…, <…>, ${…}, ***) is none.
  { pattern: /\b[a-z][a-z+]*:\/\/[^\s/:@'"`]+:(?![<$…*{])[^\s/@'"`]{3,}@(?!example\b)/i, says: 'an address with a password in it' },
];

export const wordRules: readonly WordRule[] = [...authors, ...places, ...unfinished, ...secrets];
