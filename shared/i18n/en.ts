import { activities } from './en/activities.ts'
import { background } from './en/background.ts'
import { calendar } from './en/calendar.ts'
import { cardFiles } from './en/card-files.ts'
import { catalogue } from './en/catalogue.ts'
import { cli } from './en/cli.ts'
import { common } from './en/common.ts'
import { complaints } from './en/complaints.ts'
import { counter } from './en/counter.ts'
import { creditBook } from './en/credit-book.ts'
import { creditTexts } from './en/credit-texts.ts'
import { customFields } from './en/custom-fields.ts'
import { customerList } from './en/customer-list.ts'
import { customers } from './en/customers.ts'
import { days } from './en/days.ts'
import { desktop } from './en/desktop.ts'
import { duplicates } from './en/duplicates.ts'
import { errors } from './en/errors.ts'
import { exports } from './en/exports.ts'
import { feasts } from './en/feasts.ts'
import { filters } from './en/filters.ts'
import { firstRun } from './en/first-run.ts'
import { followUpErrors } from './en/follow-up-errors.ts'
import { followUpMessages } from './en/follow-up-messages.ts'
import { followUps } from './en/follow-ups.ts'
import { greetings } from './en/greetings.ts'
import { heartMessages } from './en/heart-messages.ts'
import { history } from './en/history.ts'
import { contactCards } from './en/contact-cards.ts'
import { importExport } from './en/import-export.ts'
import { importCharges } from './en/import-charges.ts'
import { importFields } from './en/import-fields.ts'
import { importReview } from './en/import-review.ts'
import { later } from './en/later.ts'
import { mails } from './en/mails.ts'
import { menu } from './en/menu.ts'
import { messages } from './en/messages.ts'
import { nudgeMessages } from './en/nudge-messages.ts'
import { orders } from './en/orders.ts'
import { planning } from './en/planning.ts'
import { privacy } from './en/privacy.ts'
import { profile } from './en/profile.ts'
import { purchase } from './en/purchase.ts'
import { recordChoices, recordFields, recordKinds } from './en/record-fields.ts'
import { recall } from './en/recall.ts'
import { recallErrors } from './en/recall-errors.ts'
import { recallMessages } from './en/recall-messages.ts'
import { recallChoices, recallFields, recallKinds } from './en/recall-record-words.ts'
import { recallTexts } from './en/recall-texts.ts'
import { relations } from './en/relations.ts'
import { reminders } from './en/reminders.ts'
import { reports } from './en/reports.ts'
import { saleErrors } from './en/sale-errors.ts'
import { saleMessages } from './en/sale-messages.ts'
import { sales } from './en/sales.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { shopCopy, shopCopyErrors, shopCopyMessages } from './en/shop-copy.ts'
import { slip } from './en/slip.ts'
import { slipping } from './en/slipping.ts'
import { spreadsheets } from './en/spreadsheets.ts'
import { states } from './en/states.ts'
import { tags } from './en/tags.ts'
import { timeline } from './en/timeline.ts'
import { today } from './en/today.ts'
import { todayMessages } from './en/today-messages.ts'
import { todayPage } from './en/today-page.ts'
import { trash } from './en/trash.ts'
import { units } from './en/units.ts'
import { why } from './en/why.ts'
import { valueErrors } from './en/value-errors.ts'

export const en = {
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
