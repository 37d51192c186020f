import mobileExamples from 'libphonenumber-js/mobile/examples'
import { getExampleNumber, isSupportedCountry } from 'libphonenumber-js/min'

/**
 * How people of a country write their number; `#` is a digit that varies. Groups are used up one after the other. Where a
 * regulator keeps numbers for fiction these come first: Ofcom's landlines (its mobiles 07700 900 pass no validation),
 * NANP 555-01. Elsewhere there are none; the numbers are made up.
 */
const PERSONAL: Readonly<Record<string, readonly (readonly string[])[]>> = {
  RS: [['063 555 ####', '064 555 ####', '065 55# ####', '060 55# ####', '062 55# ####', '061 55# ####']],
  RO: [['0722 55# ###', '0745 55# ###', '0764 55# ###', '0733 55# ###', '0751 55# ###', '0787 55# ###']],
  RU: [['+7 916 555-##-##', '8 (903) 55#-##-##', '+7 921 55#-##-##', '8 (926) 55#-##-##', '+7 905 55#-##-##']],
  GB: [
    [
      '0117 496 0###',
      '0161 496 0###',
      '020 7946 0###',
      '0113 496 0###',
      '0121 496 0###',
      '0131 496 0###',
      '0141 496 0###',
      '0151 496 0###',
    ],
    ['07400 55####', '07520 55####', '07850 55####'],
  ],
  US: [
    ['(212) 555-01##', '(312) 555-01##', '(415) 555-01##', '(617) 555-01##', '(718) 555-01##', '(206) 555-01##'],
    [
      '(303) 555-####',
      '(503) 555-####',
      '(512) 555-####',
      '(202) 555-####',
      '(404) 555-####',
      '(602) 555-####',
      '(702) 555-####',
      '(801) 555-####',
      '(901) 555-####',
      '(971) 555-####',
      '(720) 555-####',
      '(713) 555-####',
    ],
  ],
  CA: [
    ['(416) 555-01##', '(604) 555-01##', '(514) 555-01##', '(403) 555-01##'],
    [
      '(613) 555-####',
      '(905) 555-####',
      '(306) 555-####',
      '(902) 555-####',
      '(250) 555-####',
      '(506) 555-####',
      '(519) 555-####',
      '(705) 555-####',
      '(780) 555-####',
      '(204) 555-####',
    ],
  ],
  IE: [['085 555 ####', '086 55# ####', '087 55# ####', '083 55# ####']],
  MD: [['069 55# ###', '068 55# ###', '079 55# ###', '078 55# ###', '060 55# ###']],
  BA: [['061 55# ###', '062 55# ###', '065 55# ###', '066 55# ###']],
  ME: [['067 55# ###', '068 55# ###', '069 55# ###']],
  KZ: [['+7 701 555 ## ##', '8 (705) 55#-##-##', '+7 777 55# ## ##']],
  BY: [['+375 29 655-##-##', '+375 29 75#-##-##', '+375 33 65#-##-##', '+375 44 75#-##-##']],
  UA: [['067 555 ## ##', '050 55# ## ##', '063 55# ## ##', '095 55# ## ##']],
  HU: [['+36 20 555 ####', '+36 30 55# ####', '+36 70 55# ####']],
  DE: [['0151 5550####', '0170 555####', '0160 955####']],
  HR: [['091 555 ####', '098 55# ###', '099 555 ####']],
}

/** Landlines of the main town. */
const LANDLINE: Readonly<Record<string, readonly string[]>> = {
  RS: ['011 355 ####', '011 24# ####', '021 45# ###'],
  RO: ['021 355 ####', '0264 55# ###', '021 24# ####'],
  RU: ['8 (495) 155-##-##', '8 (499) 155-##-##', '8 (812) 355-##-##'],
  MD: ['022 55# ###', '022 24# ###'],
}

const digitsIn = (pattern: string): number => pattern.split('#').length - 1

const sizeOf = (pattern: string): number => Number(`1${'0'.repeat(digitsIn(pattern))}`)

/** Countries without patterns get the library's own example with other last digits. */
const patternsOf = (country: string): readonly (readonly string[])[] => {
  const known = PERSONAL[country]
  if (known) return known
  const code = isSupportedCountry(country) ? country : 'RS'
  const example = getExampleNumber(code, mobileExamples)
  return [[`+${example?.countryCallingCode ?? ''} ${(example?.nationalNumber ?? '').replace(/\d{4}$/, '####')}`]]
}

/**
 * The n-th number of a shop, no two alike until the patterns are used up (then from the start again): dealt round the
 * patterns, within each in a scattered order (a step without common factor with ten).
 */
const numberAt = (groups: readonly (readonly string[])[], serial: number, offset: number): string => {
  const total = groups.flat().reduce((sum, pattern) => sum + sizeOf(pattern), 0)
  let rest = serial % total
  for (const group of groups) {
    let round = 0
    let left = group
    while (left.length > 0) {
      const shortest = Math.min(...left.map(sizeOf))
      const dealt = (shortest - round) * left.length
      if (rest < dealt) return filled(left[rest % left.length] ?? '', round + Math.floor(rest / left.length), offset)
      rest -= dealt
      round = shortest
      left = left.filter((pattern) => sizeOf(pattern) > shortest)
    }
  }
  return ''
}

const filled = (pattern: string, round: number, offset: number): string => {
  const digits = String((round * 7919 + offset) % sizeOf(pattern)).padStart(digitsIn(pattern), '0')
  let next = 0
  return pattern.replace(/#/g, () => digits.charAt(next++))
}

/** A number of one's own; a landline in Britain only. */
export const personalNumber = (country: string, serial: number, offset: number): string =>
  numberAt(patternsOf(country), serial, offset)

/** False where {@link personalNumber} gives a landline for that serial. */
export const isMobileNumber = (country: string, number: string): boolean => country !== 'GB' || number.startsWith('07')

/** Null where we know no landline pattern, and where all numbers are landlines already. */
export const landlineNumber = (country: string, serial: number, offset: number): string | null => {
  const patterns = LANDLINE[country]
  return patterns ? numberAt([patterns], serial, offset) : null
}
