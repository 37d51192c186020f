/**
 * Text that a spreadsheet would change when it opens a CSV, behind any number of apostrophes. It would take for a
 * formula what begins with `=`, `+`, `-`, `@` (also full width), tab, line ends or NUL (OWASP ASVS 5.0, 1.2.10; quotes
 * alone do not prevent it), and for a number what are only digits: phones and postal codes lose their zeros then, card
 * numbers all beyond the twelfth digit.
 */
const inDanger = String.raw`(?:[=+\-@\t\r\n\0＝＋－＠]|0\d+$|\d{12,}$)`
const unguarded = new RegExp(`^'*${inDanger}`)
const guarded = new RegExp(`^'+${inDanger}`)

/** Puts an apostrophe before text in danger; all other text stays as it is. */
export const guardFormula = (text: string): string => (unguarded.test(text) ? `'${text}` : text)

/** A phone as people write it: a spreadsheet may reckon with it, but can't be made to do anything. */
const onlyPhone = /^\+[\d\s().\-/]+$/
const formulaSign = /^['=+\-@\t\r\n\0＝＋－＠]/

/**
 * The same for files that other programs' address books read: what only looks like a number stays, as they would take the
 * apostrophe for a part of the phone or the postal code.
 */
export const guardContact = (text: string): string =>
  formulaSign.test(text) && !onlyPhone.test(text) ? guardFormula(text) : text

/** Exactly what {@link guardFormula} was given: for files that this program wrote. */
export const unguardFormula = (text: string): string => (guarded.test(text) ? text.slice(1) : text)
