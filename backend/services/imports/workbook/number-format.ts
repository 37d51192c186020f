import { dayFromNumber } from '#shared/domain/calendar-date.ts'

/** How a number of a sheet is shown, as far as an import cares. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date'; readonly hasDay: boolean; readonly hasTime: boolean }
  | { readonly kind: 'percent' }
  /** Digits in a mask, with the zeros in front: `00000`, `000-000`. */
  | { readonly kind: 'mask'; readonly mask: readonly string[] }
  | { readonly kind: 'money'; readonly unit: string }

const plainFormat: NumberFormat = { kind: 'plain' }
const day: NumberFormat = { kind: 'date', hasDay: true, hasTime: false }
const dayAndTime: NumberFormat = { kind: 'date', hasDay: true, hasTime: true }
const time: NumberFormat = { kind: 'date', hasDay: false, hasTime: true }

/** Formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
  if (id === 22) return dayAndTime
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return time
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return day
  return id === 9 || id === 10 ? { kind: 'percent' } : plainFormat
}

const currencySign = /\[\$([^\]-]{1,6})(?:-[^\]]*)?\]|"\s*([^"]{1,6}?)\s*"|([€£₽₴¥])/

/** Reads a format code as it stands in the file, always in its English spelling. */
export function numberFormat(code: string): NumberFormat {
  const [section = ''] = code.slice(0, 255).split(';')
  if (/^(general|standard|@)?$/i.test(section.trim())) return plainFormat
  const bare = section
    .replace(/"[^"]*"?/g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
    .replace(/[\\_*]./g, '')
  const hasTime = /[hs]/i.test(bare)
  const hasDay = /[yd]/i.test(bare) || (/m/i.test(bare) && !hasTime && !/0/.test(bare.replace(/\.0+/g, '')))
  if (hasTime || hasDay) return { kind: 'date', hasDay, hasTime }
  if (bare.includes('%')) return { kind: 'percent' }
  const mask = maskOf(section)
  if (mask !== null) return { kind: 'mask', mask }
  const [, bracketed, quoted, sign] = currencySign.exec(section) ?? []
  const unit = bracketed ?? quoted ?? sign ?? ''
  return /[0#]/.test(bare) && /[\p{L}\p{Sc}]/u.test(unit) ? { kind: 'money', unit: unit.trim() } : plainFormat
}

/** The signs of a mask, `0` for each digit; null where the format groups, rounds or shows no leading zero. */
function maskOf(section: string): readonly string[] | null {
  const signs: string[] = []
  const pattern = /"([^"]*)"|\\(.)|\[[^\]]*\]|([0#?])|[_*]./g
  let from = 0
  let digits = 0
  let zeros = 0
  for (const found of section.matchAll(pattern)) {
    const between = section.slice(from, found.index)
    if (/[^\s()+/:-]/.test(between)) return null
    signs.push(...between)
    from = found.index + found[0].length
    if (found[3] === undefined) signs.push(...(found[1] ?? found[2] ?? ''))
    else {
      digits += 1
      if (found[3] === '0') zeros += 1
      signs.push('0')
    }
  }
  const rest = section.slice(from)
  if (/[^\s()+/:-]/.test(rest)) return null
  signs.push(...rest)
  const hasLiterals = signs.length > digits && /[()+\d/-]/.test(signs.filter((sign) => sign !== '0').join(''))
  return zeros > 1 || (digits > 4 && hasLiterals) ? signs : null
}

function masked(value: number, mask: readonly string[]): string {
  const digits = String(Math.round(value))
  const places = mask.filter((sign) => sign === '0').length
  const padded = digits.padStart(places, '0')
  // What is longer than the mask stands in front of it.
  let at = padded.length - places
  let text = ''
  let isFirst = true
  for (const sign of mask) {
    if (sign !== '0') text += sign
    else {
      text += isFirst ? padded.slice(0, at + 1) : (padded[at] ?? '')
      isFirst = false
      at += 1
    }
  }
  return text.trim()
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Days from 30 December 1899 to 1 January 1970. */
const EPOCH = 25_569
const FROM_1904 = 1462
/** 31 December 9999. */
const LAST_DAY = 2_958_465

function dated(value: number, { hasDay, hasTime }: { hasDay: boolean; hasTime: boolean }, is1904: boolean): string {
  const serial = is1904 && hasDay ? value + FROM_1904 : value
  // Numbers are inexact at the tenth of a second; 23:59:59 is still this day.
  const minutes = Math.floor(Math.round((serial - Math.floor(serial)) * 864_000) / 600)
  const clock = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
  if (!hasDay) return serial < 1 ? clock : `${Math.floor(serial * 24 + 1e-6)}:${two(minutes % 60)}`
  const whole = Math.floor(serial) + (minutes === 1440 ? 1 : 0)
  // Day 0 is how an empty cell that somebody formatted as a date is shown: 00.01.1900.
  if (whole < 1) return serial > 0 && hasTime ? clock : ''
  if (whole > LAST_DAY) return decimal(value)
  // Excel takes 1900 for a leap year: before 1 March its numbers are one too small.
  const text = dayFromNumber((whole < 60 ? whole + 1 : whole) - EPOCH)
  return hasTime && minutes % 1440 > 0 ? `${text} ${clock}` : text
}

/** The number with all its digits, without exponent; fifteen of them count, as in the spreadsheet itself. */
function decimal(value: number): string {
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  if (text.includes('e')) return Math.abs(rounded) < 1 ? rounded.toFixed(12).replace(/\.?0+$/, '') : text
  // Three decimals could be thousands to whoever reads the text; four can't.
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}

/** A number as people see it in the sheet, days as `YYYY-MM-DD`, unrounded. */
export function shownNumber(raw: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(raw)
  if (raw === '' || !Number.isFinite(value)) return raw
  switch (format.kind) {
    case 'date':
      return value < 0 ? decimal(value) : dated(value, format, is1904)
    case 'percent':
      return `${decimal(value * 100)}%`
    case 'mask':
      return value < 0 || !Number.isInteger(value) ? decimal(value) : masked(value, format.mask)
    case 'money':
      return `${decimal(value)} ${format.unit}`
    case 'plain':
      return decimal(value)
  }
}
