import { activities } from './activities.ts'
import { attachments } from './attachments.ts'
import { backups } from './backups.ts'
import { calendar } from './calendar.ts'
import { complaints } from './complaints.ts'
import { counter } from './counter.ts'
import { credit } from './credit.ts'
import { customFields } from './custom-fields.ts'
import { consents } from './consents.ts'
import { customers } from './customers.ts'
import { days } from './days.ts'
import { duplicates } from './duplicates.ts'
import { events } from './events.ts'
import { exports_, reports } from './exports.ts'
import { files } from './files.ts'
import { followUpTemplates } from './follow-up-templates.ts'
import { followUps } from './follow-ups.ts'
import { greetings } from './greetings.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { messages } from './messages.ts'
import { listViews } from './list-views.ts'
import { nudges } from './nudges.ts'
import { orders } from './orders.ts'
import { paymentMethods } from './payment-methods.ts'
import { photos } from './photos.ts'
import { privacy } from './privacy.ts'
import { products } from './products.ts'
import { purchases } from './purchases.ts'
import { recall } from './recall.ts'
import { relations } from './relations.ts'
import { rhythms } from './rhythms.ts'
import { shop } from './shop.ts'
import { staff } from './staff.ts'
import { tags } from './tags.ts'
import { due, today } from './today.ts'
import { trash, undo } from './undo.ts'
import { losses } from './losses.ts'
import { states } from './states.ts'

/** Everything a door can ask of the engine. */
export const contract = {
  shop,
  customers,
  listViews,
  relations,
  activities,
  messages,
  customFields,
  duplicates,
  tags,
  products,
  purchases,
  orders,
  credit,
  days,
  counter,
  paymentMethods,
  staff,
  followUps,
  followUpTemplates,
  today,
  due,
  rhythms,
  recall,
  complaints,
  losses,
  states,
  calendar,
  greetings,
  nudges,
  history,
  consents,
  privacy,
  undo,
  trash,
  files,
  attachments,
  photos,
  imports,
  exports: exports_,
  reports,
  backups,
  events,
}
export type Contract = typeof contract
