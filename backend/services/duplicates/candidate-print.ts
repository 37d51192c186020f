import { fingerprintOf, type Fingerprint } from '#shared/domain/duplicate-score.ts'
import type { CandidateRow } from '#db/repositories/import-candidates.ts'

/** The fingerprint of a stored customer: phones that are no E.164 count by their digits. */
export const printOf = (row: CandidateRow): Fingerprint =>
  fingerprintOf({ ...row, e164s: row.phoneKeys.filter((key) => key.length >= 5) }, row.nameKey)
