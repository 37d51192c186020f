import type { ViewedProperty } from './card-view.ts'
import type { ContactDraft } from './contact-draft.ts'
import { readPicture } from './picture.ts'

/** The first picture that can be read is the customer's; what lies somewhere else is never fetched. */
export function putPhoto(draft: ContactDraft, property: ViewedProperty): void {
  if (draft.hasPhoto()) return
  const raw = property.raw().replace(/\\([,;:])/g, '$1')
  const found = readPicture(raw)
  if (found.kind === 'photo') draft.photo(found.photo)
  else if (found.kind === 'elsewhere')
    draft.warn({ row: draft.row, code: 'photo-elsewhere', params: { value: raw.trim().slice(0, 80) } })
  else if (found.kind !== 'none') draft.warn({ row: draft.row, code: 'photo-left-out', params: { kind: found.kind } })
}
