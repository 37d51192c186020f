import type { TFunction } from 'i18next'
import { familyRelations } from '#shared/domain/customer-profile.ts'
import { intlLocale, type AppLanguage } from '#shared/domain/locale.ts'
import { services, serviceOf } from '#shared/domain/profile-links.ts'

const plainChannels = ['phone', 'sms', 'email', 'post', 'visit'] as const

/** How somebody likes to be reached; messengers have one name in every language. */
export function wordChannel(t: TFunction, channel: string): string {
  const plain = plainChannels.find((known) => known === channel)
  if (plain !== undefined) return t(`profile.channels.${plain}`)
  const service = serviceOf(channel)
  return service === null ? channel : services[service].name
}

/** The name of a language in the language of the shop; the tag itself where nobody knows it. */
export function wordLanguage(tag: string, language: AppLanguage): string {
  if (tag === '') return ''
  const locale = intlLocale(language)
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** A relation in words; one of the shopkeeper's own stays as written. */
export function wordRelation(t: TFunction, relation: string): string {
  const known = familyRelations.find((code) => code === relation)
  return known === undefined ? relation : t(`profile.relations.${known}`)
}

/** A day of Today: whose it is, what day, how many years; `day` in words. */
export type WordedDay = {
  readonly kind: 'birthday' | 'anniversary' | 'name-day' | 'slava' | 'other' | 'family-birthday' | 'family-name-day'
  readonly label: string
  readonly relation: string
  readonly years: number | null
}

/** Who of the family it is: `Son Luka`. */
export function wordMember(t: TFunction, { relation, label }: Pick<WordedDay, 'relation' | 'label'>): string {
  const who = [wordRelation(t, relation), label].filter((text) => text !== '').join(' ') || t('profile.familyMember')
  return who.charAt(0).toLocaleUpperCase() + who.slice(1)
}

/** What day of every year it is, in one sentence: "Son Luka turns 10 on Saturday, 20 June". */
export function wordYearlyDay(t: TFunction, row: WordedDay, day: string): string {
  const { kind, label } = row
  // Of those who are not born yet and of the day itself no years are told.
  const count = row.years !== null && row.years > 0 ? row.years : null
  switch (kind) {
    case 'birthday':
      return count === null ? t('today.birthday', { day }) : t('today.turns', { count, day })
    case 'anniversary':
      return count === null ? t('today.anniversary', { day }) : t('today.anniversaryOf', { count, day })
    case 'name-day':
      return label === '' ? t('profile.yearly.nameDay', { day }) : t('profile.yearly.nameDayOf', { label, day })
    case 'slava':
      return label === '' ? t('profile.yearly.slava', { day }) : t('profile.yearly.slavaOf', { label, day })
    case 'other':
      if (label === '') return t('profile.yearly.other', { day })
      return count === null
        ? t('profile.yearly.otherOf', { label, day })
        : t('profile.yearly.otherYears', { label, count, day })
    case 'family-name-day':
      return t('profile.yearly.familyNameDay', { who: wordMember(t, row), day })
    case 'family-birthday':
      return count === null
        ? t('profile.yearly.familyBirthday', { who: wordMember(t, row), day })
        : t('profile.yearly.familyTurns', { who: wordMember(t, row), count, day })
  }
}
