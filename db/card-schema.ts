import type { Generated } from 'kysely'

/** Tables of the customer's card beside contacts, points and addresses (migrations/0002-customer-card.ts). */

type Id = Generated<number>
type Text = Generated<string>

/** Days that come back every year: columns of contacts, rows of yearly_days, columns of family_members. */
export type YearlyDayKind =
  'birthday' | 'anniversary' | 'name-day' | 'slava' | 'other' | 'family-birthday' | 'family-name-day'

export type HouseholdsTable = { id: Id; uid: string; name: string }

export type PhotosTable = {
  id: Id
  contact_id: number
  sha256: string
  media_type: 'image/jpeg' | 'image/png' | 'image/webp'
  width: number
  height: number
  created_at: string
  content: Uint8Array
}

export type YearlyDaysTable = {
  id: Id
  contact_id: number
  position: number
  kind: 'name-day' | 'slava' | 'other'
  label: string
  date: string
  date_md: string
}

export type FamilyMembersTable = {
  id: Id
  contact_id: number
  position: number
  relation: string
  name: string
  birthday: string | null
  birthday_md: string | null
  name_day: string | null
  name_day_md: string | null
  note: string
}

export type FactsTable = {
  id: Id
  contact_id: number
  position: number
  kind: 'hobby' | 'membership' | 'size' | 'taste' | 'allergy' | 'other'
  text: string
  pinned: Generated<number>
}

export type CompanyPeopleTable = { id: Id; company_id: number; person_id: number; role: string }

export type CustomFieldsTable = {
  id: Id
  uid: string
  version: Generated<number>
  name: string
  folded: string
  kind: 'text' | 'number' | 'money' | 'day' | 'yes-no' | 'choice' | 'choices'
  required: Generated<number>
  in_list: Generated<number>
  choices: Text
  position: number
  created_at: string
  updated_at: string
  deleted_at: string | null
}

export type CustomValuesTable = {
  id: Id
  contact_id: number
  field_id: number
  position: number
  text: string
  folded: string
  number: number | null
}

export type ActivitiesTable = {
  id: Id
  uid: string
  version: Generated<number>
  contact_id: number
  kind: 'note' | 'call' | 'message' | 'visit'
  direction: Generated<'' | 'in' | 'out'>
  day: string
  time: string | null
  text: string
  is_private: Generated<number>
  staff_id: number
  created_at: string
  updated_at: string
  deleted_at: string | null
  import_batch_id: Generated<number | null>
  staged_batch_id: Generated<number | null>
}

export type AttachmentsTable = {
  id: Id
  uid: string
  version: Generated<number>
  contact_id: number
  sha256: string
  name: string
  media_type: string
  bytes: number
  created_at: string
  updated_at: string
  deleted_at: string | null
}

export type ConsentsTable = {
  id: Id
  uid: string
  contact_id: number
  channel: 'phone' | 'sms' | 'email' | 'messenger' | 'post'
  act: 'given' | 'withdrawn'
  on_day: string
  how: string
  wording: string
  source: string
  staff_id: number
  created_at: string
}

export type NotDuplicatesTable = { id: Id; contact_a: number; contact_b: number; created_at: string }
export type DuplicatePairsTable = {
  scan: number
  contact_a: number
  contact_b: number
  score: number
  reasons: string
}

export type ListViewsTable = {
  id: Id
  uid: string
  version: Generated<number>
  name: string
  folded: string
  definition: string
  created_at: string
  updated_at: string
  deleted_at: string | null
}

export type ErasuresTable = { contact_uid: string; erased_at: string }
