/** POST /api/break-glass {number, reason} → whose file is open, and until when. What a closed list keeps stays closed. */
export interface BreakGlassAnswer {
  personId: string;
  until: string;
}
