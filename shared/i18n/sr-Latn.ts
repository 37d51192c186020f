import { cli } from './sr-Latn/cli.ts'
import { common } from './sr-Latn/common.ts'
import { customers } from './sr-Latn/customers.ts'
import { desktop } from './sr-Latn/desktop.ts'
import { duplicates } from './sr-Latn/duplicates.ts'
import { errors } from './sr-Latn/errors.ts'
import { firstRun } from './sr-Latn/first-run.ts'
import { followUps } from './sr-Latn/follow-ups.ts'
import { importExport } from './sr-Latn/import-export.ts'
import { importFields } from './sr-Latn/import-fields.ts'
import { later } from './sr-Latn/later.ts'
import { menu } from './sr-Latn/menu.ts'
import { messages } from './sr-Latn/messages.ts'
import { purchase } from './sr-Latn/purchase.ts'
import { reports } from './sr-Latn/reports.ts'
import { sales } from './sr-Latn/sales.ts'
import { settings } from './sr-Latn/settings.ts'
import { shell } from './sr-Latn/shell.ts'
import { spreadsheets } from './sr-Latn/spreadsheets.ts'
import { states } from './sr-Latn/states.ts'
import { today } from './sr-Latn/today.ts'
import { units } from './sr-Latn/units.ts'

export const srLatn = {
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
