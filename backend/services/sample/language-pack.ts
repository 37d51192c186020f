export type Gender = 'male' | 'female'

/** Word for a man and for a woman. */
export type Gendered = readonly [male: string, female: string]

/** What a product is for: decides who has it as a favourite, and which tag that brings. */
export type ProductTrait = 'coffee' | 'tea' | 'food' | 'dog' | 'cat' | 'household' | 'gift' | 'service'

export type PackProduct = {
  readonly name: string
  readonly trait: ProductTrait
  readonly category: string
  readonly unit: string
  /** Sold by weight: quantities in steps of 50 g. */
  readonly byWeight: boolean
  /** Comes in a packet that can have a barcode. */
  readonly isPacked: boolean
  /** Price in a euro country; see price-scale.ts. */
  readonly priceEuro: number
  readonly usualDays: number | null
}

export type NamePack = {
  readonly givenMale: readonly string[]
  readonly givenFemale: readonly string[]
  /** Family names as a man bears them. */
  readonly family: readonly string[]
  /** The same name borne by a woman. */
  readonly familyOf: (name: string, gender: Gender) => string
  readonly nicknames: Readonly<Record<string, string>>
  readonly prefixes: readonly Gendered[]
  readonly jobTitles: readonly Gendered[]
  /** Job of the person we deal with in a company. */
  readonly companyJobs: readonly Gendered[]
  readonly companyKinds: readonly string[]
  readonly companyNames: readonly string[]
  /** Kind and name of a company with its legal form for the country. */
  readonly companyName: (kind: string, name: string, form: number, country: string) => string
}

export type FollowUpTemplate = {
  readonly title: string
  readonly note?: string
  /** A task of the shop itself, about no customer. */
  readonly shop?: true
  readonly repeat?: readonly [every: number, unit: 'day' | 'week' | 'month' | 'year']
}

export type WordPack = {
  readonly shopName: string
  readonly notes: readonly string[]
  readonly companyNotes: readonly string[]
  readonly purchaseNotes: readonly string[]
  readonly returnNotes: readonly string[]
  readonly giftNotes: readonly string[]
  readonly sources: readonly string[]
  readonly tags: Readonly<
    Record<
      'regular' | 'wholesale' | 'gifts' | 'dog' | 'cat' | 'tea' | 'coffee' | 'neighbour' | 'delivery' | 'pensioner',
      string
    >
  >
  readonly followUps: readonly FollowUpTemplate[]
  readonly hobbies: readonly string[]
  readonly tastes: readonly string[]
  readonly allergies: readonly string[]
  /** What was said and done, by kind of entry. */
  readonly happenings: Readonly<Record<'call' | 'visit' | 'message' | 'note', readonly string[]>>
  readonly mailHosts: readonly string[]
  readonly messenger: 'viber' | 'whatsapp' | 'telegram'
}

export type LanguagePack = {
  readonly names: NamePack
  readonly products: readonly PackProduct[]
  readonly words: WordPack
  readonly easter: 'western' | 'orthodox'
  readonly defaultCountry: string
}

/** Units of what is weighed, poured or done at the counter. */
const loose = new Set(['kg', 'cup', 'service'])

/** Names of categories and units, so that the rows below stay short. Food that is weighed has a category of its own. */
export const productRows = (
  categories: Readonly<Record<ProductTrait | 'weighed', string>>,
  units: Readonly<Record<string, string>>,
  rows: readonly (readonly [
    name: string,
    trait: ProductTrait,
    unit: string,
    priceEuro: number,
    usualDays: number | null,
  ])[],
): readonly PackProduct[] =>
  rows.map(([name, trait, unit, priceEuro, usualDays]) => ({
    name,
    trait,
    category: categories[trait === 'food' && unit === 'kg' ? 'weighed' : trait],
    unit: units[unit] ?? unit,
    byWeight: unit === 'kg',
    isPacked: !loose.has(unit),
    priceEuro,
    usualDays,
  }))
