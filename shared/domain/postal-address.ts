import { fold } from './name-folding.ts'

/** An address as it is kept; every part may be empty. */
export type PostalAddress = {
  readonly street: string
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
  /** The whole address as somebody wrote it in one piece. */
  readonly formatted: string
}

/** Where the postal code stands; most countries of Europe write it before the town. */
const orders: Readonly<Record<string, 'after-town' | 'own-line-after-town' | 'last'>> = {
  US: 'after-town',
  CA: 'after-town',
  AU: 'after-town',
  NZ: 'after-town',
  IN: 'after-town',
  UA: 'after-town',
  GB: 'own-line-after-town',
  IE: 'own-line-after-town',
  HU: 'own-line-after-town',
  RU: 'last',
  BY: 'last',
  KZ: 'last',
}

/** Names of the countries of {@link orders} and of the neighbours, as people write them. */
const names: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'United States', 'Statele Unite', 'SAD', 'США'],
  CA: ['Canada', 'Kanada'],
  AU: ['Australia', 'Australija'],
  NZ: ['New Zealand', 'Noua Zeelandă', 'Novi Zeland'],
  IN: ['India', 'Indija'],
  UA: ['Ukraine', 'Ucraina', 'Ukrajina', 'Украина', 'Україна'],
  GB: ['United Kingdom', 'UK', 'Great Britain', 'England', 'Marea Britanie', 'Velika Britanija', 'Великобритания'],
  IE: ['Ireland', 'Irlanda', 'Irska', 'Ирландия'],
  HU: ['Hungary', 'Ungaria', 'Mađarska', 'Magyarország', 'Венгрия'],
  RU: ['Russia', 'Rusia', 'Rusija', 'Россия'],
  BY: ['Belarus', 'Belorusija', 'Беларусь'],
  KZ: ['Kazakhstan', 'Kazahstan', 'Казахстан'],
  RS: ['Serbia', 'Srbija', 'Сербия', 'Србија'],
  RO: ['Romania', 'România', 'Rumunija', 'Румыния'],
  MD: ['Moldova', 'Moldavija', 'Молдова'],
}
const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([code, written]) => [code, ...written].map((name) => [fold(name), code])),
)

const filled = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator)

/** Region and code beside the town, by the custom of the country; some put the code on a line of its own. */
function townLines({ city, region, postalCode }: PostalAddress, order: string | undefined): readonly string[] {
  switch (order) {
    case 'after-town':
      return [filled([city, filled([region, postalCode], ' ')], ', ')]
    case 'own-line-after-town':
      return [city, region, postalCode]
    case 'last':
      return [city, region, postalCode]
    default:
      return [filled([postalCode, city], ' '), region]
  }
}

/**
 * The lines of an address for an envelope, in the order of its country; the country itself is written where it isn't the
 * shop's. `shopCountry` is an ISO code. Empty where there is nothing to send to.
 */
export function addressLines(address: PostalAddress, shopCountry: string): readonly string[] {
  const { street, country, formatted } = address
  const code = country === '' ? shopCountry : (codes.get(fold(country)) ?? country)
  const parts = [...street.split('\n'), ...townLines(address, orders[code])].map((line) => line.trim())
  const isWritten = parts.some((line) => line !== '')
  const lines = isWritten ? parts : formatted.split('\n').map((line) => line.trim())
  const abroad = isWritten && code !== shopCountry ? [country.toUpperCase()] : []
  return [...lines, ...abroad].filter((line) => line !== '')
}
