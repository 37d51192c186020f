import { activities } from './ru/activities.ts'
import { background } from './ru/background.ts'
import { calendar } from './ru/calendar.ts'
import { cardFiles } from './ru/card-files.ts'
import { catalogue } from './ru/catalogue.ts'
import { cli } from './ru/cli.ts'
import { common } from './ru/common.ts'
import { complaints } from './ru/complaints.ts'
import { counter } from './ru/counter.ts'
import { creditBook } from './ru/credit-book.ts'
import { creditTexts } from './ru/credit-texts.ts'
import { customFields } from './ru/custom-fields.ts'
import { customerList } from './ru/customer-list.ts'
import { customers } from './ru/customers.ts'
import { days } from './ru/days.ts'
import { desktop } from './ru/desktop.ts'
import { duplicates } from './ru/duplicates.ts'
import { errors } from './ru/errors.ts'
import { exports } from './ru/exports.ts'
import { feasts } from './ru/feasts.ts'
import { filters } from './ru/filters.ts'
import { firstRun } from './ru/first-run.ts'
import { followUpErrors } from './ru/follow-up-errors.ts'
import { followUpMessages } from './ru/follow-up-messages.ts'
import { followUps } from './ru/follow-ups.ts'
import { greetings } from './ru/greetings.ts'
import { heartMessages } from './ru/heart-messages.ts'
import { history } from './ru/history.ts'
import { contactCards } from './ru/contact-cards.ts'
import { importExport } from './ru/import-export.ts'
import { importCharges } from './ru/import-charges.ts'
import { importFields } from './ru/import-fields.ts'
import { importReview } from './ru/import-review.ts'
import { later } from './ru/later.ts'
import { mails } from './ru/mails.ts'
import { menu } from './ru/menu.ts'
import { messages } from './ru/messages.ts'
import { nudgeMessages } from './ru/nudge-messages.ts'
import { orders } from './ru/orders.ts'
import { planning } from './ru/planning.ts'
import { privacy } from './ru/privacy.ts'
import { profile } from './ru/profile.ts'
import { purchase } from './ru/purchase.ts'
import { recordChoices, recordFields, recordKinds } from './ru/record-fields.ts'
import { recall } from './ru/recall.ts'
import { recallErrors } from './ru/recall-errors.ts'
import { recallMessages } from './ru/recall-messages.ts'
import { recallChoices, recallFields, recallKinds } from './ru/recall-record-words.ts'
import { recallTexts } from './ru/recall-texts.ts'
import { relations } from './ru/relations.ts'
import { reminders } from './ru/reminders.ts'
import { reports } from './ru/reports.ts'
import { saleErrors } from './ru/sale-errors.ts'
import { saleMessages } from './ru/sale-messages.ts'
import { sales } from './ru/sales.ts'
import { settings } from './ru/settings.ts'
import { shell } from './ru/shell.ts'
import { shopCopy, shopCopyErrors, shopCopyMessages } from './ru/shop-copy.ts'
import { slip } from './ru/slip.ts'
import { slipping } from './ru/slipping.ts'
import { spreadsheets } from './ru/spreadsheets.ts'
import { states } from './ru/states.ts'
import { tags } from './ru/tags.ts'
import { timeline } from './ru/timeline.ts'
import { today } from './ru/today.ts'
import { todayMessages } from './ru/today-messages.ts'
import { todayPage } from './ru/today-page.ts'
import { trash } from './ru/trash.ts'
import { units } from './ru/units.ts'
import { why } from './ru/why.ts'
import { valueErrors } from './ru/value-errors.ts'

export const ru = {
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
