import * as calendar from './calendar/index.ts';

export type { Finding, Severity, Words } from './problems/finding.ts';
export type { DatePrecision, FieldType, FoldKind, Form, FormCheck, FormField, FormOption } from './forms/form.ts';
export type { DataValue, LogRecord, RecordData, RecordDraft } from './records/record.ts';
export type { Facts, Problem, ProblemCategory } from './problems/problem.ts';
export type { Reading } from './problems/reading.ts';
export type { ProblemCode } from './problems/problem-registry.ts';
export { findProblem, listProblems } from './problems/problem-registry.ts';
export { codeFact } from './problems/code-fact.ts';
export { describeProblem } from './problems/describe-problem.ts';
export { Refusal } from './problems/refusal.ts';

export { compareVietnamese } from './text/compare-vietnamese.ts';
export { foldVietnamese } from './text/fold-vietnamese.ts';
export { formatMoney, formatNumber } from './text/format-number.ts';
export { nameSimilarity } from './text/name-similarity.ts';
export { normaliseName, personNameKey } from './text/normalise-name.ts';
export type { NumberNotation } from './text/parse-number.ts';
export { parseNumber } from './text/parse-number.ts';

export { addMonths } from './dates/add-months.ts';
export { ageDays, ageMonths, ageYears } from './dates/age.ts';
export type { CalendarDate } from './dates/calendar-date.ts';
export { daysInMonth, isCalendarDate } from './dates/calendar-date.ts';
export { comparePartialDates, isSurelyBefore } from './dates/compare-partial-dates.ts';
export { addDays, daysBetween, weekday } from './dates/day-number.ts';
export { dayOf } from './dates/day-of.ts';
export { formatDate } from './dates/format-date.ts';
export { formatDateTime } from './dates/format-date-time.ts';
export type { IsoWeek } from './dates/iso-week.ts';
export { isoWeek } from './dates/iso-week.ts';
export type { PartialDate } from './dates/parse-partial-date.ts';
export { firstDay, lastDay, parsePartialDate } from './dates/parse-partial-date.ts';
export { parseTypedDate } from './dates/parse-typed-date.ts';
export { isDateTime, vietnamDate, vietnamDateTime } from './dates/vietnam-time.ts';


export { formatPeriodTitle } from './periods/format-period-title.ts';
export { listPeriodsCovering } from './periods/list-periods-covering.ts';
export { monthsOf } from './periods/months-of.ts';
export type { Period, PeriodKind } from './periods/parse-period.ts';
export { findPeriod, parsePeriod, periodKind } from './periods/parse-period.ts';
export { previousYear } from './periods/previous-year.ts';

export { deriveId } from './identifiers/derive-id.ts';
export { isUuid } from './identifiers/format-uuid.ts';
export { makeRecordId } from './identifiers/make-record-id.ts';
export type { CitizenCard } from './identifiers/read-citizen-card-qr.ts';
export { readCitizenCardQr } from './identifiers/read-citizen-card-qr.ts';
export type { CitizenNumber } from './identifiers/read-citizen-number.ts';
export { checkCitizenNumber, isCitizenNumber, readCitizenNumber } from './identifiers/read-citizen-number.ts';
export type { InsuranceCard } from './identifiers/read-insurance-card.ts';
export { readInsuranceCard } from './identifiers/read-insurance-card.ts';
export type { InsuranceCardQr } from './identifiers/read-insurance-card-qr.ts';
export { readInsuranceCardQr } from './identifiers/read-insurance-card-qr.ts';
export { makeTemporaryNumber, readTemporaryNumber } from './identifiers/temporary-number.ts';

export type { CodeSystem, Concept } from './codes/code-system.ts';
export { isInForce } from './codes/code-system.ts';
export type { MatchRank } from './codes/rank-match.ts';
export { codeKey, matchRanks, rankMatch } from './codes/rank-match.ts';

export { canonicalData } from './records/canonical-data.ts';
export type { HashedHeader, HashedRecord } from './records/canonical-text.ts';
export { canonicalText, canonicalTextFromData } from './records/canonical-text.ts';
export type { Sha256 } from './records/chain-hash.ts';
export { chainHash, GENESIS_HASH } from './records/chain-hash.ts';

export type { EventFold } from './folds/fold-event.ts';
export { foldEvent } from './folds/fold-event.ts';
export type { StateFold } from './folds/fold-state.ts';
export { foldState } from './folds/fold-state.ts';

export type { CheckContext, CheckedData } from './forms/check-context.ts';
export { checkRecordData } from './forms/check-record-data.ts';

export type { AggregateName, BinaryOperator, Expression, FunctionName, LiteralValue } from './expression/expression.ts';
export { ExpressionError } from './expression/expression-error.ts';
export { parseExpression } from './expression/parse-expression.ts';
export { evaluateExpression } from './expression/evaluate-expression.ts';
export { listIdentifiers } from './expression/list-identifiers.ts';
export type { ExpressionProblem, ExpressionType, ResolveType } from './expression/check-expression.ts';
export { checkExpression } from './expression/check-expression.ts';

export { calculateForm } from './forms/calculate-form.ts';
export { checkForm } from './forms/check-form.ts';
export { formVersionAt } from './forms/form-version-at.ts';
export type { PlacedField } from './forms/list-fields.ts';
export { listFields } from './forms/list-fields.ts';
export { describeFinding } from './forms/describe-finding.ts';

export type { ChainEnd } from './records/check-chain.ts';
export { checkChain } from './records/check-chain.ts';

export type { Span, Unit, UnitAlias, UnitLineage, UnitName, UnitParent, UnitRelation, UnitType } from './units/unit.ts';
export { unitRelations, unitTypes } from './units/unit.ts';
export type { UnitBook } from './units/unit-book.ts';
export type { UnitContent, UnitFiles } from './units/content/unit-content.ts';
export { parseUnitContent } from './units/content/unit-content.ts';
export { buildUnitBook } from './units/content/build-unit-book.ts';
export { checkUnitBook } from './units/check-unit-book.ts';
export { unitAt, unitsAt } from './units/unit-at.ts';
export { unitNameAt } from './units/unit-name-at.ts';
export type { UnitQuery } from './units/find-units.ts';
export { findUnits } from './units/find-units.ts';
export type { UnitDescription, UnitReference } from './units/describe-unit.ts';
export { describeUnit } from './units/describe-unit.ts';
export { ancestorsOf, childrenOf, descendantsOf, leafCommunes } from './units/unit-tree.ts';
export type { UnitWeight } from './units/tracing/unit-weights.ts';
export { unitWeights } from './units/tracing/unit-weights.ts';
export type { CodeMap, CodeMapOptions, CodeMapping } from './units/tracing/map-codes.ts';
export { mapCodes } from './units/tracing/map-codes.ts';
export type { UnitRows } from './units/tables/list-units.ts';
export { listUnits } from './units/tables/list-units.ts';
export { unitBookOf } from './units/tables/unit-book-of.ts';
export type { FacilityDefinition, FacilityFile, FacilityType, StationRule } from './units/facilities/facility-file.ts';
export { facilityTypes } from './units/facilities/facility-file.ts';
export { facilityColumns, parseFacilityRows } from './units/facilities/parse-facility-rows.ts';
export type { UnitEvent, UnitEventFile } from './units/events/unit-event.ts';
export type { UnitChange } from './units/events/unit-workshop.ts';
export { readUnitEventFile } from './units/events/read-unit-event-file.ts';
export type { AppliedUnitEvents } from './units/events/apply-unit-events.ts';
export { applyUnitEvents } from './units/events/apply-unit-events.ts';

/** Working days and deadlines. */
export { calendar };
