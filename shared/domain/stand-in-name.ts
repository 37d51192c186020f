/** What is shown of somebody of whom only contact points are known. */
type Shown = {
  readonly displayName: string
  readonly givenName: string
  readonly familyName: string
}

/** Whether the name shown is no name: the first part of an e-mail address, or a phone number. */
export function isStandInName(shown: Shown, emails: readonly string[], e164s: readonly string[]): boolean {
  if (shown.givenName !== '' || shown.familyName !== '') return false
  const name = shown.displayName.trim().toLowerCase()
  if (emails.some((email) => [email, email.replace(/@.*$/, '')].some((each) => each.trim().toLowerCase() === name)))
    return true
  const digits = name.replace(/\D/g, '').replace(/^0+/, '')
  return digits.length >= 6 && !/\p{L}/u.test(name) && e164s.some((phone) => phone.endsWith(digits))
}
