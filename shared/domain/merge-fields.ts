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

const isEmpty = (value: MergeValue): boolean => value === null || value === '' || value === 0

/**
 * What stays where nobody chose: what the kept customer has, else what the other has. Nothing typed is lost by it: notes
 * are put together, a birthday with its year goes before one without, and who must not be contacted stays so.
 */
export function usualChoice(field: MergeField, keep: MergeValue, lose: MergeValue): MergeChoice {
  if (keep === lose || isEmpty(lose)) return 'keep'
  if (isEmpty(keep)) return 'lose'
  if (joinedFields.has(field)) return 'both'
  const isDay = field === 'birthday' || field === 'anniversary'
  if (isDay && typeof keep === 'string' && typeof lose === 'string')
    return keep.startsWith('--') && !lose.startsWith('--') && keep.slice(-5) === lose.slice(-5) ? 'lose' : 'keep'
  return 'keep'
}
