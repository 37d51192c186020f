import { OwnFieldsSection } from './own-fields-section.tsx'
import { RemovedFields } from './removed-fields.tsx'

/** What the shop wants to know of its customers beside what everybody has. */
export function FieldsPart() {
  return (
    <>
      <OwnFieldsSection />
      <RemovedFields />
    </>
  )
}
