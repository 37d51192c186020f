import type { ReportName } from './report-words.ts'

export const usualWithin = 30
export const longestWithin = 365

/** Of a report that counts who came back: within how many days they had to, as the address says; null for the others. */
export function withinOf(name: ReportName, said: string | undefined): number | null {
  if (name !== 'recall-results') return null
  const days = Number(said ?? usualWithin)
  return Number.isInteger(days) && days >= 1 && days <= longestWithin ? days : usualWithin
}

/** The report at so many days. */
export const addressWithin = (name: ReportName, days: number): string =>
  days === usualWithin ? `/reports/${name}` : `/reports/${name}/${days}`
