export { type AccountRow, clearFailures, countFailure, findAccount, saveAccount } from './accounts.ts';
export { type KeptAccount, type SessionBrief, closeAccount, endSessionsOf, listKeptAccounts, listSessionsOf, setPassword } from './administer-accounts.ts';
export { type ListedAccount, admitToCompartment, dismissFromCompartment, listClosedLists } from './closed-lists.ts';
export { confirmSecondFactor, dropSecondFactor, startSecondFactor, takeRecoveryCode, takeSecondFactorStep } from './second-factor.ts';
export { closeSession, findSession, openSession, type SessionRow } from './sessions.ts';
