import { activities } from './sr-Latn/activities.ts'
import { background } from './sr-Latn/background.ts'
import { calendar } from './sr-Latn/calendar.ts'
import { cardFiles } from './sr-Latn/card-files.ts'
import { catalogue } from './sr-Latn/catalogue.ts'
import { cli } from './sr-Latn/cli.ts'
import { common } from './sr-Latn/common.ts'
import { complaints } from './sr-Latn/complaints.ts'
import { counter } from './sr-Latn/counter.ts'
import { creditBook } from './sr-Latn/credit-book.ts'
import { creditTexts } from './sr-Latn/credit-texts.ts'
import { customFields } from './sr-Latn/custom-fields.ts'
import { customerList } from './sr-Latn/customer-list.ts'
import { customers } from './sr-Latn/customers.ts'
import { days } from './sr-Latn/days.ts'
import { desktop } from './sr-Latn/desktop.ts'
import { duplicates } from './sr-Latn/duplicates.ts'
import { errors } from './sr-Latn/errors.ts'
import { exports } from './sr-Latn/exports.ts'
import { feasts } from './sr-Latn/feasts.ts'
import { filters } from './sr-Latn/filters.ts'
import { firstRun } from './sr-Latn/first-run.ts'
import { followUpErrors } from './sr-Latn/follow-up-errors.ts'
import { followUpMessages } from './sr-Latn/follow-up-messages.ts'
import { followUps } from './sr-Latn/follow-ups.ts'
import { greetings } from './sr-Latn/greetings.ts'
import { heartMessages } from './sr-Latn/heart-messages.ts'
import { history } from './sr-Latn/history.ts'
import { contactCards } from './sr-Latn/contact-cards.ts'
import { importExport } from './sr-Latn/import-export.ts'
import { importCharges } from './sr-Latn/import-charges.ts'
import { importFields } from './sr-Latn/import-fields.ts'
import { importReview } from './sr-Latn/import-review.ts'
import { later } from './sr-Latn/later.ts'
import { mails } from './sr-Latn/mails.ts'
import { menu } from './sr-Latn/menu.ts'
import { messages } from './sr-Latn/messages.ts'
import { nudgeMessages } from './sr-Latn/nudge-messages.ts'
import { orders } from './sr-Latn/orders.ts'
import { planning } from './sr-Latn/planning.ts'
import { privacy } from './sr-Latn/privacy.ts'
import { profile } from './sr-Latn/profile.ts'
import { purchase } from './sr-Latn/purchase.ts'
import { recordChoices, recordFields, recordKinds } from './sr-Latn/record-fields.ts'
import { recall } from './sr-Latn/recall.ts'
import { recallErrors } from './sr-Latn/recall-errors.ts'
import { recallMessages } from './sr-Latn/recall-messages.ts'
import { recallChoices, recallFields, recallKinds } from './sr-Latn/recall-record-words.ts'
import { recallTexts } from './sr-Latn/recall-texts.ts'
import { relations } from './sr-Latn/relations.ts'
import { reminders } from './sr-Latn/reminders.ts'
import { reports } from './sr-Latn/reports.ts'
import { saleErrors } from './sr-Latn/sale-errors.ts'
import { saleMessages } from './sr-Latn/sale-messages.ts'
import { sales } from './sr-Latn/sales.ts'
import { settings } from './sr-Latn/settings.ts'
import { shell } from './sr-Latn/shell.ts'
import { shopCopy, shopCopyErrors, shopCopyMessages } from './sr-Latn/shop-copy.ts'
import { slip } from './sr-Latn/slip.ts'
import { slipping } from './sr-Latn/slipping.ts'
import { spreadsheets } from './sr-Latn/spreadsheets.ts'
import { states } from './sr-Latn/states.ts'
import { tags } from './sr-Latn/tags.ts'
import { timeline } from './sr-Latn/timeline.ts'
import { today } from './sr-Latn/today.ts'
import { todayMessages } from './sr-Latn/today-messages.ts'
import { todayPage } from './sr-Latn/today-page.ts'
import { trash } from './sr-Latn/trash.ts'
import { units } from './sr-Latn/units.ts'
import { why } from './sr-Latn/why.ts'
import { valueErrors } from './sr-Latn/value-errors.ts'

export const srLatn = {
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
