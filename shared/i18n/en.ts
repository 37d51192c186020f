import { cli } from './en/cli.ts'
import { common } from './en/common.ts'
import { customers } from './en/customers.ts'
import { desktop } from './en/desktop.ts'
import { duplicates } from './en/duplicates.ts'
import { errors } from './en/errors.ts'
import { firstRun } from './en/first-run.ts'
import { followUps } from './en/follow-ups.ts'
import { importExport } from './en/import-export.ts'
import { importFields } from './en/import-fields.ts'
import { later } from './en/later.ts'
import { menu } from './en/menu.ts'
import { messages } from './en/messages.ts'
import { purchase } from './en/purchase.ts'
import { reports } from './en/reports.ts'
import { sales } from './en/sales.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { spreadsheets } from './en/spreadsheets.ts'
import { states } from './en/states.ts'
import { today } from './en/today.ts'
import { units } from './en/units.ts'

export const en = {
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
