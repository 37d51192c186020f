import { activities } from './ro/activities.ts'
import { background } from './ro/background.ts'
import { calendar } from './ro/calendar.ts'
import { cardFiles } from './ro/card-files.ts'
import { catalogue } from './ro/catalogue.ts'
import { cli } from './ro/cli.ts'
import { common } from './ro/common.ts'
import { complaints } from './ro/complaints.ts'
import { counter } from './ro/counter.ts'
import { creditBook } from './ro/credit-book.ts'
import { creditTexts } from './ro/credit-texts.ts'
import { customFields } from './ro/custom-fields.ts'
import { customerList } from './ro/customer-list.ts'
import { customers } from './ro/customers.ts'
import { days } from './ro/days.ts'
import { desktop } from './ro/desktop.ts'
import { duplicates } from './ro/duplicates.ts'
import { errors } from './ro/errors.ts'
import { exports } from './ro/exports.ts'
import { feasts } from './ro/feasts.ts'
import { filters } from './ro/filters.ts'
import { firstRun } from './ro/first-run.ts'
import { followUpErrors } from './ro/follow-up-errors.ts'
import { followUpMessages } from './ro/follow-up-messages.ts'
import { followUps } from './ro/follow-ups.ts'
import { greetings } from './ro/greetings.ts'
import { heartMessages } from './ro/heart-messages.ts'
import { history } from './ro/history.ts'
import { contactCards } from './ro/contact-cards.ts'
import { importExport } from './ro/import-export.ts'
import { importCharges } from './ro/import-charges.ts'
import { importFields } from './ro/import-fields.ts'
import { importReview } from './ro/import-review.ts'
import { later } from './ro/later.ts'
import { mails } from './ro/mails.ts'
import { menu } from './ro/menu.ts'
import { messages } from './ro/messages.ts'
import { nudgeMessages } from './ro/nudge-messages.ts'
import { orders } from './ro/orders.ts'
import { planning } from './ro/planning.ts'
import { privacy } from './ro/privacy.ts'
import { profile } from './ro/profile.ts'
import { purchase } from './ro/purchase.ts'
import { recordChoices, recordFields, recordKinds } from './ro/record-fields.ts'
import { recall } from './ro/recall.ts'
import { recallErrors } from './ro/recall-errors.ts'
import { recallMessages } from './ro/recall-messages.ts'
import { recallChoices, recallFields, recallKinds } from './ro/recall-record-words.ts'
import { recallTexts } from './ro/recall-texts.ts'
import { relations } from './ro/relations.ts'
import { reminders } from './ro/reminders.ts'
import { reports } from './ro/reports.ts'
import { saleErrors } from './ro/sale-errors.ts'
import { saleMessages } from './ro/sale-messages.ts'
import { sales } from './ro/sales.ts'
import { settings } from './ro/settings.ts'
import { shell } from './ro/shell.ts'
import { shopCopy, shopCopyErrors, shopCopyMessages } from './ro/shop-copy.ts'
import { slip } from './ro/slip.ts'
import { slipping } from './ro/slipping.ts'
import { spreadsheets } from './ro/spreadsheets.ts'
import { states } from './ro/states.ts'
import { tags } from './ro/tags.ts'
import { timeline } from './ro/timeline.ts'
import { today } from './ro/today.ts'
import { todayMessages } from './ro/today-messages.ts'
import { todayPage } from './ro/today-page.ts'
import { trash } from './ro/trash.ts'
import { units } from './ro/units.ts'
import { why } from './ro/why.ts'
import { valueErrors } from './ro/value-errors.ts'

export const ro = {
  activities,
  background,
  calendar,
  cardFiles,
  catalogue,
  cli,
  common,
  complaints,
  counter,
  creditBook,
  creditTexts,
  customFields,
  customerList,
  customers,
  days,
  desktop,
  duplicates,
  exports,
  feasts,
  filters,
  errors: { ...errors, ...saleErrors, ...followUpErrors, ...recallErrors, ...valueErrors, ...shopCopyErrors },
  firstRun,
  followUps,
  greetings,
  history,
  contactCards,
  importExport,
  importCharges,
  importFields,
  importReview,
  later,
  mails,
  menu,
  messages: {
    ...messages,
    ...saleMessages,
    ...heartMessages,
    ...todayMessages,
    ...followUpMessages,
    ...recallMessages,
    ...nudgeMessages,
    ...shopCopyMessages,
  },
  orders,
  planning,
  privacy,
  profile,
  purchase,
  recordChoices: { ...recordChoices, ...recallChoices },
  recordFields: { ...recordFields, ...recallFields },
  recordKinds: { ...recordKinds, ...recallKinds },
  recall,
  recallTexts,
  relations,
  reminders,
  reports,
  sales,
  settings,
  shell,
  shopCopy,
  slip,
  slipping,
  spreadsheets,
  states,
  tags,
  timeline,
  today,
  todayPage,
  trash,
  units,
  why,
} as const
