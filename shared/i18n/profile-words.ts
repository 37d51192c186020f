import type { TFunction } from 'i18next'
import { familyRelations, type PreferredChannel } from '#shared/domain/customer-profile.ts'
import { services, serviceOf } from '#shared/domain/profile-links.ts'

const plainChannels = ['phone', 'sms', 'email', 'post', 'visit'] as const

/** How somebody likes to be reached; messengers have one name in every language. */
export function wordChannel(t: TFunction, channel: PreferredChannel): string {
  const plain = plainChannels.find((known) => known === channel)
  if (plain !== undefined) return t(`profile.channels.${plain}`)
  const service = serviceOf(channel)
  return service === null ? channel : services[service].name
}

/** A relation in words; one of the shopkeeper's own stays as written. */
export function wordRelation(t: TFunction, relation: string): string {
  const known = familyRelations.find((code) => code === relation)
  return known === undefined ? relation : t(`profile.relations.${known}`)
}
