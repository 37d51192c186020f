import type { CustomerRecord } from './import-types.ts'

/** A customer as understood, in the form of interface.md §5. */
export const customerJson = ({ row: _row, ...record }: CustomerRecord) => ({
  uid: '',
  ...record,
  photo: null,
  source: '',
})
