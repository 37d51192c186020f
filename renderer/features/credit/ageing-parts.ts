import type { Ageing } from '#shared/contract/credit.ts'

/** What is owed by how late it is, the latest last. */
export const ageingParts = [
  'notDue',
  'days1to30',
  'days31to60',
  'days61to90',
  'days91',
] as const satisfies readonly (keyof Ageing)[]
