const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Hours from UTC of the zones that RFC 5322 knows by name; every other name is UTC, as it says. */
const zones: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
}

/** Without what stands in brackets, nested or not. */
function withoutComments(text: string): string {
  let depth = 0
  let plain = ''
  for (const sign of text) {
    if (sign === '(') depth += 1
    else if (sign === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) plain += sign
  }
  return plain
}

const minutesOf = (zone: string): number => {
  // `-600` and `+02` are wrong and clear.
  const offset = /^([+-])(\d\d?)(?::?(\d\d))?$/.exec(zone)
  if (offset === null) return (zones[zone.toUpperCase()] ?? 0) * 60
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0))
}

const fullYear = (year: string): number => {
  const n = Number(year)
  if (year.length > 3) return n
  return year.length === 2 && n < 50 ? 2000 + n : 1900 + n
}

/** `2026-06-15T10:00:00Z` of parts; null for a day or hour that doesn't exist. */
function instantOf(parts: readonly number[], zone: string): string | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  const ms = Date.UTC(year, month, day, hour, minute, Math.min(second, 59))
  const wall = new Date(ms)
  if (year < 1900 || year > 2200 || wall.getUTCMonth() !== month || wall.getUTCDate() !== day) return null
  if (hour > 24 || minute > 59) return null
  const utc = new Date(ms - minutesOf(zone) * 60_000)
  return `${utc.toISOString().slice(0, 19)}Z`
}

const numbersOf = (found: readonly (string | undefined)[], from: number): number[] =>
  found.slice(from, from + 3).map((part) => Number(part ?? 0))

/** The instant of a Date header, also of the forms that old programs wrote; null where it says none. */
export function mailDate(header: string): string | null {
  const text = withoutComments(header.slice(0, 300))
    .replace(/"[^"]*"|\s+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  const usual =
    /(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{2,4}),? (\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)? ?([+-](?:\d\d:?\d\d|\d:?\d\d|\d\d)|[a-z]{1,5})?/i.exec(
      text,
    )
  if (usual !== null) {
    const month = months.indexOf((usual[2] ?? '').toLowerCase())
    return month < 0
      ? null
      : instantOf([fullYear(usual[3] ?? ''), month, Number(usual[1]), ...numbersOf(usual, 4)], usual[7] ?? '')
  }
  // As C prints it: `Wed May 17 23:35:05 2000`, with or without a zone.
  const printed =
    /([a-z]{3}) +(\d{1,2}) (\d{1,2}):(\d{2})(?::(\d{2}))? ?([+-]\d{4}|[a-z]{3,5})? ?(\d{4}) ?([+-]\d{4})?/i.exec(text)
  if (printed !== null) {
    const month = months.indexOf((printed[1] ?? '').toLowerCase())
    const zone = printed[6] ?? printed[8] ?? ''
    return month < 0 ? null : instantOf([Number(printed[7]), month, Number(printed[2]), ...numbersOf(printed, 3)], zone)
  }
  const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)?/i.exec(text)
  if (iso === null) return null
  return instantOf([Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), ...numbersOf(iso, 4)], iso[7] ?? '')
}
