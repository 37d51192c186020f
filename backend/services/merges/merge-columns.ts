import type { MergeField, MergeList } from '#shared/domain/merge-fields.ts'
import type { CardPartTable } from '#db/repositories/card-parts.ts'
import type { ContactsTable } from '#db/schema.ts'

/** The column of `contacts` that a field of the merge stands for. */
export const mergeColumns = {
  kind: 'kind',
  namePrefix: 'name_prefix',
  givenName: 'given_name',
  additionalName: 'additional_name',
  familyName: 'family_name',
  nameSuffix: 'name_suffix',
  nickname: 'nickname',
  company: 'company',
  department: 'department',
  jobTitle: 'job_title',
  birthday: 'birthday',
  anniversary: 'anniversary',
  source: 'source',
  photo: 'photo_id',
  preferredChannel: 'preferred_channel',
  preferredHours: 'preferred_hours',
  language: 'language',
  doNotContact: 'do_not_contact',
  creditLimit: 'credit_limit',
  creditDays: 'credit_days',
  household: 'household_id',
  referredBy: 'referred_by_id',
  note: 'note',
  privateNote: 'private_note',
} as const satisfies Readonly<Record<MergeField, keyof ContactsTable>>

type ListSource = { readonly table: CardPartTable; readonly kind: string | null }

/** Where a list of the merge is kept; contact points of one kind. */
export const listSources: Readonly<Record<MergeList, ListSource>> = {
  phones: { table: 'contact_points', kind: 'phone' },
  emails: { table: 'contact_points', kind: 'email' },
  urls: { table: 'contact_points', kind: 'url' },
  profiles: { table: 'contact_points', kind: 'profile' },
  addresses: { table: 'addresses', kind: null },
  tags: { table: 'contact_tags', kind: null },
  yearlyDays: { table: 'yearly_days', kind: null },
  family: { table: 'family_members', kind: null },
  facts: { table: 'facts', kind: null },
}
