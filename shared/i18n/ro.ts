import { cli } from './ro/cli.ts'
import { common } from './ro/common.ts'
import { customers } from './ro/customers.ts'
import { desktop } from './ro/desktop.ts'
import { duplicates } from './ro/duplicates.ts'
import { errors } from './ro/errors.ts'
import { firstRun } from './ro/first-run.ts'
import { followUps } from './ro/follow-ups.ts'
import { importExport } from './ro/import-export.ts'
import { importFields } from './ro/import-fields.ts'
import { later } from './ro/later.ts'
import { menu } from './ro/menu.ts'
import { messages } from './ro/messages.ts'
import { purchase } from './ro/purchase.ts'
import { reports } from './ro/reports.ts'
import { sales } from './ro/sales.ts'
import { settings } from './ro/settings.ts'
import { shell } from './ro/shell.ts'
import { spreadsheets } from './ro/spreadsheets.ts'
import { states } from './ro/states.ts'
import { today } from './ro/today.ts'
import { units } from './ro/units.ts'

export const ro = {
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
