import { OwnFieldsSection } from './own-fields-section.tsx'
import { TagsSection } from './tags-section.tsx'
import { RemovedFields } from './removed-fields.tsx'

/** What the shop wants to know of its customers beside what everybody has, and how it groups them. */
export function FieldsPart() {
  return (
    <>
      <OwnFieldsSection />
      <RemovedFields />
      <TagsSection />
    </>
  )
}
