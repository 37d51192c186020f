import { backups } from './backups.ts'
import { customers } from './customers.ts'
import { duplicates } from './duplicates.ts'
import { events } from './events.ts'
import { exports_, reports } from './exports.ts'
import { files } from './files.ts'
import { followUps } from './follow-ups.ts'
import { imports } from './imports.ts'
import { products } from './products.ts'
import { purchases } from './purchases.ts'
import { shop } from './shop.ts'
import { tags } from './tags.ts'
import { due, today } from './today.ts'
import { trash, undo } from './undo.ts'

/** Everything a door can ask of the engine. */
export const contract = {
  shop,
  customers,
  duplicates,
  tags,
  products,
  purchases,
  followUps,
  today,
  due,
  undo,
  trash,
  files,
  imports,
  exports: exports_,
  reports,
  backups,
  events,
}
export type Contract = typeof contract
