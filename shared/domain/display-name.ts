/** What a customer may be called by. Missing parts are empty. */
export type NameParts = {
  readonly kind: 'person' | 'company'
  readonly givenName: string
  readonly additionalName: string
  readonly familyName: string
  readonly nameSuffix: string
  readonly nickname: string
  readonly company: string
}

/**
 * The name under which a customer stands in lists, from the parts of the name: `Đorđe Petrović`; a prefix (Dr) is for
 * letters and left out. Empty where no part is filled: the first phone or e-mail stands for the name then.
 */
export function displayNameOf(parts: NameParts): string {
  const own = [parts.givenName, parts.additionalName, parts.familyName].filter((part) => part !== '').join(' ')
  const person = own === '' ? parts.nickname : [own, parts.nameSuffix].filter((part) => part !== '').join(' ')
  return parts.kind === 'company' ? parts.company || person : person || parts.company
}
