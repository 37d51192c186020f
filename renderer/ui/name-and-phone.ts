/** `Ana 060 123` → name and phone: digits at the end are the number. */
export function splitNameAndPhone(text: string): { readonly name: string; readonly phone: string } {
  const parts = /^(.*?)\s*(\+?\d[\d\s()/-]{4,})?$/u.exec(text.trim())
  return { name: parts?.[1]?.trim() ?? '', phone: parts?.[2]?.trim() ?? '' }
}
