export type { NotifiableDisease, NotifiableList, ReportingClock } from './notifiable-list.ts';
export { notifiableAt } from './notifiable-at.ts';
export { proposeDiseases, proposingCategories } from './propose-diseases.ts';
export { reportingDeadline } from './reporting-deadline.ts';
export { type ReportedCase, groupDuplicates } from './group-duplicates.ts';
