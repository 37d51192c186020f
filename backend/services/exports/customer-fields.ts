import type { ExportedCustomer } from '#db/repositories/export-rows.ts'

/** A customer's e-mails, phones or addresses on the web, as they were labelled. */
export const labelled = ({ points }: ExportedCustomer, wanted: 'email' | 'phone' | 'url') =>
  points.filter(({ kind }) => kind === wanted).map(({ label, value }) => ({ label, value }))

/** Accounts with services; the label of such a point names the service. */
export const profilesOf = ({ points }: ExportedCustomer) =>
  points.filter(({ kind }) => kind === 'profile').map(({ label, value }) => ({ service: label, value }))

/** What every export of whole customers says in the same words: never the private note. */
export const plainFields = (customer: ExportedCustomer) => ({
  uid: customer.uid,
  kind: customer.kind,
  displayName: customer.display_name,
  namePrefix: customer.name_prefix,
  givenName: customer.given_name,
  additionalName: customer.additional_name,
  familyName: customer.family_name,
  nameSuffix: customer.name_suffix,
  nickname: customer.nickname,
  company: customer.company,
  department: customer.department,
  jobTitle: customer.job_title,
  birthday: customer.birthday,
  anniversary: customer.anniversary,
  tags: customer.tags,
  note: customer.note,
  source: customer.source,
  preferredChannel: customer.preferred_channel,
  preferredHours: customer.preferred_hours,
  language: customer.language,
  creditDays: customer.credit_days,
  yearlyDays: customer.profile.yearlyDays,
  family: customer.profile.family,
  facts: customer.profile.facts,
})
