import type { ViewedProperty } from './card-view.ts'
import type { ContactDraft } from './contact-draft.ts'

/** Apple names the year that means none: `BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03`. */
export function dayWithoutOmitted(property: ViewedProperty): string {
  const text = property.text().trim()
  const omitted = property.param('X-APPLE-OMIT-YEAR')
  const hasYear = omitted === '' || !text.startsWith(omitted)
  return hasYear ? text : `--${text.slice(omitted.length).replace(/^-/, '')}`
}

export const putBirthday = (draft: ContactDraft, property: ViewedProperty): void =>
  draft.birthday('BDAY', dayWithoutOmitted(property))

export const putAnniversary = (draft: ContactDraft, property: ViewedProperty): void =>
  draft.anniversary('Anniversary', dayWithoutOmitted(property))
