/**
 * Text that a spreadsheet would take for a formula when it opens a CSV: `=`, `+`, `-`, `@` (also full width), tab, line
 * ends and NUL in front, behind any number of apostrophes. Quotes alone do not prevent it (OWASP ASVS 5.0, 1.2.10).
 */
const dangerous = /^'*[=+\-@\t\r\n\0＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n\0＝＋－＠]/

/** Puts an apostrophe before text that could be a formula; all other text stays as it is. */
export const guardFormula = (text: string): string => (dangerous.test(text) ? `'${text}` : text)

/** Exactly what {@link guardFormula} was given: for files that this program wrote. */
export const unguardFormula = (text: string): string => (guarded.test(text) ? text.slice(1) : text)
