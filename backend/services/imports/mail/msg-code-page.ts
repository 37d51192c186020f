import iconv from 'iconv-lite'

/** ANSI code pages of Windows by primary language; all others have 1252. */
const byLanguage: Readonly<Record<number, number>> = {
  ...{ 0x01: 1256, 0x29: 1256, 0x20: 1256, 0x0d: 1255, 0x08: 1253, 0x1f: 1254, 0x2a: 1258, 0x1e: 874 },
  ...{ 0x05: 1250, 0x0e: 1250, 0x15: 1250, 0x18: 1250, 0x1a: 1250, 0x1b: 1250, 0x1c: 1250, 0x24: 1250 },
  ...{ 0x02: 1251, 0x19: 1251, 0x22: 1251, 0x23: 1251, 0x2f: 1251, 0x3f: 1251, 0x40: 1251, 0x44: 1251, 0x50: 1251 },
  ...{ 0x25: 1257, 0x26: 1257, 0x27: 1257, 0x11: 932, 0x04: 936, 0x12: 949, 0x2c: 1254 },
}
/** Where the country decides: Traditional Chinese, and Serbian and Azerbaijani in Cyrillic letters. */
const byLocale: Readonly<Record<number, number>> = {
  ...{ 0x0404: 950, 0x0c04: 950, 0x1404: 950 },
  ...{ 0x0c1a: 1251, 0x1c1a: 1251, 0x281a: 1251, 0x301a: 1251, 0x082c: 1251 },
}

const named = (page: number): string | null => {
  if (page === 65001) return 'utf8'
  const name = `cp${page}`
  return page > 0 && page !== 1200 && page !== 1201 && iconv.encodingExists(name) ? name : null
}

/**
 * The code page of 8-bit texts of a .msg file: the one it names, else that of its language. The code page for the internet
 * (3FDE) is no hint: it is that of the HTML alone.
 */
export function msgCodePage(codePage: number | undefined, localeId: number | undefined): string | null {
  const stated = codePage === undefined ? null : named(codePage)
  if (stated !== null || localeId === undefined || localeId === 0) return stated
  return named(byLocale[localeId & 0xffff] ?? byLanguage[localeId & 0x3ff] ?? 1252)
}
