import { cli } from './ru/cli.ts'
import { common } from './ru/common.ts'
import { customers } from './ru/customers.ts'
import { desktop } from './ru/desktop.ts'
import { errors } from './ru/errors.ts'
import { firstRun } from './ru/first-run.ts'
import { followUps } from './ru/follow-ups.ts'
import { history } from './ru/history.ts'
import { importExport } from './ru/import-export.ts'
import { importFields } from './ru/import-fields.ts'
import { later } from './ru/later.ts'
import { menu } from './ru/menu.ts'
import { messages } from './ru/messages.ts'
import { privacy } from './ru/privacy.ts'
import { purchase } from './ru/purchase.ts'
import { recordChoices, recordFields, recordKinds } from './ru/record-fields.ts'
import { reports } from './ru/reports.ts'
import { sales } from './ru/sales.ts'
import { settings } from './ru/settings.ts'
import { shell } from './ru/shell.ts'
import { spreadsheets } from './ru/spreadsheets.ts'
import { states } from './ru/states.ts'
import { today } from './ru/today.ts'
import { trash } from './ru/trash.ts'
import { units } from './ru/units.ts'

export const ru = {
  cli,
  common,
  customers,
  desktop,
  errors,
  firstRun,
  followUps,
  history,
  importExport,
  importFields,
  later,
  menu,
  messages,
  privacy,
  purchase,
  recordChoices,
  recordFields,
  recordKinds,
  reports,
  sales,
  settings,
  shell,
  spreadsheets,
  states,
  today,
  trash,
  units,
} as const
