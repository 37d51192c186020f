import { addDays, dayFromNumber, type Day } from '#shared/domain/calendar-date.ts'
import { chance, createRandom, pick, randomInt, type Random } from '#shared/domain/random.ts'
import { slavas } from '#shared/domain/slavas.ts'
import type { LanguagePack } from './language-pack.ts'
import type { SampleActivity, SampleCustomer, SampleLife } from './sample-shop-types.ts'
import type { TradingCalendar } from './trading-calendar.ts'

/** How many of the neighbourhood sent somebody else: one in nine came because of another customer. */
const sentShare = 0.11
/** People send those of about their own time. */
const near = 200
const mostHappenings = 3

/**
 * What a shopkeeper knows of people beside what they buy: tastes, children, feasts, what was said. It has random numbers
 * of its own, so that nothing else of the sample depends on it.
 */
export function makeLives(
  seed: number,
  pack: LanguagePack,
  calendar: TradingCalendar,
  keepsSlava: boolean,
  customers: readonly SampleCustomer[],
): readonly SampleLife[] {
  const random = createRandom(seed, 'lives')
  const lastDay = dayFromNumber(calendar.start + calendar.last)
  const persons = customers.flatMap(({ kind }, index) => (kind === 'person' ? [index] : []))
  const came: number[] = []
  return customers.map((customer, index): SampleLife => {
    const isPerson = customer.kind === 'person'
    // Nobody is sent by one who came later.
    const referredBy = isPerson && came.length > 0 && chance(random, sentShare) ? pick(random, came.slice(-near)) : null
    if (isPerson) came.push(index)
    return {
      preferredChannel: chance(random, 0.18)
        ? pick(random, ['phone', pack.words.messenger, 'sms', 'visit'] as const)
        : '',
      facts: isPerson ? factsOf(random, pack) : [],
      family: isPerson ? familyOf(random, pack, customer, lastDay) : [],
      yearlyDays:
        isPerson && keepsSlava && chance(random, 0.3)
          ? [pick(random, slavas)].map(({ name, date }) => ({ kind: 'slava' as const, label: name, date }))
          : [],
      activities: activitiesOf(random, pack, customer.createdOn, lastDay),
      referredBy,
      people: !isPerson && persons.length > 0 && chance(random, 0.5) ? [pick(random, persons)] : [],
    }
  })
}

const factsOf = (random: Random, { words }: LanguagePack): SampleLife['facts'] => [
  ...(chance(random, 0.05) ? [{ kind: 'allergy' as const, text: pick(random, words.allergies), pinned: true }] : []),
  ...(chance(random, 0.25) ? [{ kind: 'taste' as const, text: pick(random, words.tastes), pinned: false }] : []),
  ...(chance(random, 0.2) ? [{ kind: 'hobby' as const, text: pick(random, words.hobbies), pinned: false }] : []),
]

function familyOf(
  random: Random,
  { names }: LanguagePack,
  customer: SampleCustomer,
  lastDay: Day,
): SampleLife['family'] {
  if (!chance(random, 0.16)) return []
  const isSon = chance(random, 0.5)
  const name = pick(random, isSon ? names.givenMale : names.givenFemale)
  const birthday = addDays(lastDay, -randomInt(random, 200, 6500))
  return name === customer.givenName ? [] : [{ relation: isSon ? 'son' : 'daughter', name, birthday }]
}

function activitiesOf(random: Random, { words }: LanguagePack, since: Day, lastDay: Day): readonly SampleActivity[] {
  if (!chance(random, 0.55)) return []
  const kinds = ['call', 'visit', 'message', 'note'] as const
  return Array.from({ length: randomInt(random, 1, mostHappenings) }, () => {
    const kind = pick(random, kinds)
    const ago = randomInt(random, 0, 700)
    const day = addDays(lastDay, -ago)
    return { kind, day: day < since ? since : day, text: pick(random, words.happenings[kind]) }
  })
}
