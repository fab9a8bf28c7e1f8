interface Dated {
  date: string;
}

/** Parts follow-ups into those of today and those whose day has passed, the latest passed first: they are the likeliest to be reached. */
export function sortFollowUps<FollowUp extends Dated>(followUps: readonly FollowUp[], today: string): { due: FollowUp[]; overdue: FollowUp[] } {
  return {
    due: followUps.filter((one) => one.date >= today),
    overdue: followUps.filter((one) => one.date < today).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  };
}
