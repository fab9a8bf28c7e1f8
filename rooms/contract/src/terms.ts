/** GET /api/terms/:system?q=TEXT&at=DATE&limit=N → TermsAnswer. Systems: icd10-vn, technique, ethnic-group, occupation. */
export interface TermsAnswer {
  terms: { code: string; display: string; displayEn: string | null; note: string | null }[];
}
