/** Fields of a card that hold one value: where two customers become one, one of the two values stays. */
export const mergeFields = [
  'kind',
  'namePrefix',
  'givenName',
  'additionalName',
  'familyName',
  'nameSuffix',
  'nickname',
  'company',
  'department',
  'jobTitle',
  'birthday',
  'anniversary',
  'source',
  'photo',
  'preferredChannel',
  'preferredHours',
  'language',
  'doNotContact',
  'creditLimit',
  'creditDays',
  'household',
  'referredBy',
  'note',
  'privateNote',
] as const
export type MergeField = (typeof mergeFields)[number]

/** Lists of a card that are put together. */
export const mergeLists = [
  'phones',
  'emails',
  'urls',
  'profiles',
  'addresses',
  'tags',
  'yearlyDays',
  'family',
  'facts',
] as const
export type MergeList = (typeof mergeLists)[number]

export type MergeChoice = 'keep' | 'lose' | 'both'
export type MergeValue = string | number | null

/** Texts that may be put together. */
export const joinedFields: ReadonlySet<MergeField> = new Set(['note', 'privateNote'])

/** Fields in which 0 says something: nothing on credit, to be paid at once. */
const counted: ReadonlySet<MergeField> = new Set(['creditLimit', 'creditDays'])

/** Whether a field says nothing. */
export const isEmptyValue = (field: MergeField, value: MergeValue): boolean =>
  value === null || value === '' || (value === 0 && !counted.has(field))

/**
 * What stays where nobody chose: what the kept customer has, else what the other has. Nothing typed is lost by it: notes
 * are put together, a birthday with its year goes before one without, and who must not be contacted stays so.
 */
export function usualChoice(field: MergeField, keep: MergeValue, lose: MergeValue): MergeChoice {
  if (keep === lose || isEmptyValue(field, lose)) return 'keep'
  if (isEmptyValue(field, keep)) return 'lose'
  if (joinedFields.has(field)) return 'both'
  const isDay = field === 'birthday' || field === 'anniversary'
  if (isDay && typeof keep === 'string' && typeof lose === 'string')
    return keep.startsWith('--') && !lose.startsWith('--') && keep.slice(-5) === lose.slice(-5) ? 'lose' : 'keep'
  return 'keep'
}
