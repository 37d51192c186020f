import { dayFromNumber, type Day } from '#shared/domain/calendar-date.ts'
import { chance, createRandom, pick, randomInt, type Random } from '#shared/domain/random.ts'
import { asciiName } from './ascii-name.ts'
import type { Gender, LanguagePack } from './language-pack.ts'
import { isMobileNumber, landlineNumber, personalNumber } from './phone-numbers.ts'
import { placesOf, type Places } from './places.ts'
import type { CustomerProfile } from './sales.ts'
import type { SampleAddress, SampleCustomer, SampleLabelled } from './sample-shop-types.ts'
import type { TradingCalendar } from './trading-calendar.ts'
import type { PlannedCustomer } from './visit-plan.ts'

export const makeCustomers = (
  seed: number,
  pack: LanguagePack,
  calendar: TradingCalendar,
  options: { readonly language: string; readonly country: string },
  planned: readonly PlannedCustomer[],
  profiles: readonly CustomerProfile[],
): readonly SampleCustomer[] => {
  const random = createRandom(seed, 'customers')
  const { places, country } = placesOf(options.language, options.country, pack.defaultCountry)
  const phoneOffset = randomInt(random, 0, 9999)
  const mailNames = new Map<string, number>()
  return planned.map((plan, index) => {
    const profile = profiles[index]
    const gender: Gender = chance(random, 0.56) ? 'female' : 'male'
    const given = pick(random, gender === 'female' ? pack.names.givenFemale : pack.names.givenMale)
    const family = pack.names.familyOf(pick(random, pack.names.family), gender)
    const company = profile?.isCompany ? companyOf(random, pack, options.country) : null
    const own = personalNumber(options.country, index, phoneOffset)
    const isMobile = isMobileNumber(options.country, own)
    return {
      kind: company ? 'company' : 'person',
      namePrefix: !company && chance(random, 0.03) ? gendered(pick(random, [...pack.names.prefixes]), gender) : '',
      givenName: given,
      familyName: family,
      company: company?.name ?? '',
      nickname: !company && chance(random, 0.25) ? (pack.names.nicknames[given] ?? '') : '',
      jobTitle: company
        ? gendered(pick(random, pack.names.companyJobs), gender)
        : chance(random, 0.1)
          ? gendered(pick(random, pack.names.jobTitles), gender)
          : '',
      birthday: company ? null : birthdayOf(random, calendar, index % 67 === 5),
      phones: phonesOf(
        random,
        options.country,
        index,
        phoneOffset,
        { value: own, label: isMobile ? 'mobile' : company ? 'work' : 'home' },
        company !== null,
      ),
      emails: emailsOf(random, pack, mailNames, given, family, company),
      addresses: company || chance(random, 0.5) ? [addressOf(random, places, country, company !== null)] : [],
      profiles: !company && isMobile && chance(random, 0.3) ? [{ service: pack.words.messenger, value: own }] : [],
      tags: tagsOf(random, pack, plan, profile),
      note: chance(random, 0.3) ? pick(random, company ? pack.words.companyNotes : pack.words.notes) : '',
      source: chance(random, 0.6) ? pick(random, pack.words.sources) : '',
      createdOn: calendar.days[plan.since] ?? calendar.first,
    }
  })
}

const gendered = (word: readonly [string, string] | undefined, gender: Gender): string =>
  word?.[gender === 'male' ? 0 : 1] ?? ''

type Company = { readonly name: string; readonly host: string }

const companyOf = (random: Random, pack: LanguagePack, country: string): Company => {
  const name = pick(random, pack.names.companyNames)
  const full = pack.names.companyName(pick(random, pack.names.companyKinds), name, random(), country)
  return { name: full, host: `${asciiName(name)}.example` }
}

/** Six in ten tell their birthday, one in eight of them without the year; where `soon`, it is in the coming week. */
const birthdayOf = (random: Random, calendar: TradingCalendar, soon: boolean): string | null => {
  const today = calendar.start + calendar.last
  if (!soon && !chance(random, 0.59)) return null
  const age = 19 + Math.floor((random() + random()) * 33)
  const day: Day = soon
    ? dayFromNumber(today + randomInt(random, 0, 6))
    : dayFromNumber(today - age * 365 - randomInt(random, 0, 364))
  const monthDay = day.slice(4)
  if (chance(random, 0.125)) return `-${monthDay}`
  if (!soon) return day
  // 29 February is kept for a leap year
  const year = Number(day.slice(0, 4)) - age
  return `${monthDay === '-02-29' ? year - (year % 4) : year}${monthDay}`
}

const phonesOf = (
  random: Random,
  country: string,
  serial: number,
  offset: number,
  own: SampleLabelled,
  isCompany: boolean,
): readonly SampleLabelled[] => {
  const landline = isCompany || chance(random, 0.08) ? landlineNumber(country, serial, offset) : null
  const second = landline === null ? [] : [{ label: isCompany ? 'work' : 'home', value: landline }]
  return chance(random, 0.06) ? second : [own, ...second]
}

/** Addresses end in reserved names (RFC 2606), so that no letter of the sample can reach anybody. */
const emailsOf = (
  random: Random,
  pack: LanguagePack,
  taken: Map<string, number>,
  given: string,
  family: string,
  company: Company | null,
): readonly SampleLabelled[] => {
  if (!company && !chance(random, 0.6)) return []
  const [first, last] = [asciiName(given), asciiName(family)]
  const local = company
    ? pick(random, ['office', 'info', first])
    : pick(random, [
        `${first}.${last}`,
        `${first}${last.slice(0, 1)}`,
        `${last}.${first}`,
        `${first.slice(0, 1)}.${last}`,
      ])
  const host = company ? company.host : pick(random, pack.words.mailHosts)
  const count = (taken.get(`${local}@${host}`) ?? 0) + 1
  taken.set(`${local}@${host}`, count)
  return [{ label: company ? 'work' : 'home', value: `${local}${count > 1 ? count : ''}@${host}` }]
}

const addressOf = (random: Random, places: Places, country: string, isCompany: boolean): SampleAddress => {
  const [city, region, postalCode] = chance(random, 0.6)
    ? (places.towns[0] ?? pick(random, places.towns))
    : pick(random, places.towns)
  const street = places.street(pick(random, places.streets), randomInt(random, 1, 98))
  return { label: isCompany ? 'work' : 'home', street, city, region, postalCode, country }
}

const FREQUENT = new Set(['daily', 'twice-weekly', 'weekly', 'fortnightly', 'monthly'])

const tagsOf = (
  random: Random,
  pack: LanguagePack,
  plan: PlannedCustomer,
  profile: CustomerProfile | undefined,
): readonly string[] => {
  const { tags } = pack.words
  const found: string[] = []
  if (profile?.isCompany) found.push(tags.wholesale)
  else if (FREQUENT.has(plan.kind) && chance(random, 0.7)) found.push(tags.regular)
  if (plan.kind === 'yearly') found.push(tags.gifts)
  for (const product of profile ? [profile.habit.main, ...profile.habit.others] : []) {
    const trait = pack.products[product]?.trait
    if (trait === 'dog' || trait === 'cat') found.push(tags[trait])
    else if ((trait === 'coffee' || trait === 'tea') && chance(random, 0.15)) found.push(tags[trait])
  }
  if (chance(random, 0.1)) found.push(tags.neighbour)
  if (chance(random, 0.05)) found.push(tags.delivery)
  if (!profile?.isCompany && chance(random, 0.05)) found.push(tags.pensioner)
  return [...new Set(found)]
}
