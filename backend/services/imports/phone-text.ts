import { toE164 } from '#shared/domain/phone.ts'

const digits = (text: string): number => text.replace(/\D/g, '').length
const excelDamaged = /^\d[.,]\d+e\+?\d+$/i

/** E.164 of a phone as written, or null where it cannot be told; 4.93023E+11 has lost its last digits in a spreadsheet. */
export const phoneE164 = (text: string, country: string | null): string | null =>
  // Without country and + the library would only throw, which is slow.
  excelDamaged.test(text) || digits(text) < 6 || (country === null && !text.includes('+'))
    ? null
    : toE164(text, country)

/** One cell may hold several numbers; it is cut only where every part is a number by itself. */
export const splitPhones = (cell: string): readonly string[] => {
  const parts = cell.split(/ ::: |\s*[;,\n|]\s*|\s\/\s/).filter((part) => part !== '')
  if (parts.length > 1 && (cell.includes(' ::: ') || parts.every((part) => digits(part) >= 6))) return parts
  return [cell]
}
