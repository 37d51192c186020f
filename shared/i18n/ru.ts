import { cli } from './ru/cli.ts'
import { common } from './ru/common.ts'
import { customers } from './ru/customers.ts'
import { desktop } from './ru/desktop.ts'
import { duplicates } from './ru/duplicates.ts'
import { errors } from './ru/errors.ts'
import { firstRun } from './ru/first-run.ts'
import { followUps } from './ru/follow-ups.ts'
import { importExport } from './ru/import-export.ts'
import { importFields } from './ru/import-fields.ts'
import { later } from './ru/later.ts'
import { menu } from './ru/menu.ts'
import { messages } from './ru/messages.ts'
import { purchase } from './ru/purchase.ts'
import { reports } from './ru/reports.ts'
import { sales } from './ru/sales.ts'
import { settings } from './ru/settings.ts'
import { shell } from './ru/shell.ts'
import { spreadsheets } from './ru/spreadsheets.ts'
import { states } from './ru/states.ts'
import { today } from './ru/today.ts'
import { units } from './ru/units.ts'

export const ru = {
  cli,
  common,
  customers,
  desktop,
  duplicates,
  errors,
  firstRun,
  followUps,
  importExport,
  importFields,
  later,
  menu,
  messages,
  purchase,
  reports,
  sales,
  settings,
  shell,
  spreadsheets,
  states,
  today,
  units,
} as const
