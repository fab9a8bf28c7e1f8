/** How bad a finding is: an error keeps a record out; a warning goes in and is shown; information is only shown. */
export type Severity = 'error' | 'warning' | 'information';

/** The same sentence in both languages of the product; Vietnamese first. */
export interface Words {
  vi: string;
  en: string;
}

/**
 * Something about the data, found by a check: a value, never an exception.
 * `facts` holds what the sentence needs (limits, codes, line numbers), never a person's data.
 */
export interface Finding {
  /** One code of the registry, e.g. `record.required`. */
  code: string;
  severity: Severity;
  /** Where in the record, form or file: `diagnosis[1].code`, `XML2[3].SO_LUONG`. */
  field?: string;
  facts?: Record<string, string | number | boolean>;
}
