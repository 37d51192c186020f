import { z } from 'zod'
import { FEAST_TRADITIONS } from '#shared/domain/feasts/feast.ts'
import { backup } from './backups.ts'
import { command, nothing, query } from './procedure.ts'
import { country, currency, day, instant, language, line, message, minor, time } from './values.ts'

/** When the program speaks by itself, in the shop's time; null = never. */
const reminders = z.strictObject({
  /** The summary of the day. */
  morning: time.nullable(),
  /** Follow-ups with a time. */
  followUps: z.boolean(),
  /** What falls into these hours is said at their end; over midnight where they begin later than they end. */
  quiet: z
    .strictObject({ from: time, to: time })
    .refine(({ from, to }) => from !== to, 'quiet-all-day')
    .nullable(),
})

export const shopSettings = z.strictObject({
  name: line,
  currency,
  country,
  language,
  /** IANA name; "today" is the day there. */
  timeZone: z.string().min(1).max(64),
  /** A second folder for backups (a USB stick), as a full path; null = only beside the shop. A window in the desktop
   * app may only take it away: there the system's own dialog chooses it. */
  backupFolder: z.string().min(1).max(1000).nullable(),
  colorScheme: z.enum(['light', 'dark', 'auto']),
  /** Days until credit is to be paid, where the customer has no terms of their own. */
  creditDays: z.number().int().min(0).max(3650),
  /** What a customer may owe at most before the program warns; null = no limit. A customer's own limit goes before it. */
  creditLimit: minor.min(0).nullable(),
  /** The smallest amount of coins, in minor units: purchases paid in cash are rounded to it. 0 = as is usual for the currency; 1 = never. */
  cashStep: z.number().int().min(0).max(1_000_000),
  /** Who owes more than this too late is not called; null = debts don't matter to the recall list. */
  recallDebtLimit: minor.min(0).nullable(),
  /** The churches whose feasts are kept; null = as is usual in the country. */
  traditions: z.array(z.enum(FEAST_TRADITIONS)).max(FEAST_TRADITIONS.length).nullable(),
  /** Today tells name days that stand on no card; null = where that is the custom of the country. */
  nameDays: z.boolean().nullable(),
  reminders,
  /** Open follow-ups are kept as a calendar file, for the calendar program of this computer. */
  calendarFile: z.boolean(),
  /** Where it is kept; null = beside the shop. */
  calendarFolder: z.string().min(1).max(1000).nullable(),
})
export type ShopSettings = z.infer<typeof shopSettings>

const secondBackupPlace = z.strictObject({
  folder: z.string(),
  /** When the newest backup that lies there was made. */
  lastAt: instant.nullable(),
  /** Why the last copy isn't there: the folder has gone, or it could not be written. */
  problem: message.nullable(),
})
export type SecondBackupPlace = z.infer<typeof secondBackupPlace>

export const shopInfo = z.strictObject({
  settings: shopSettings,
  uid: z.string(),
  today: day,
  isSample: z.boolean(),
  /** Where the file is, for the user's eyes. */
  location: z.string(),
  counts: z.strictObject({ customers: z.number(), purchases: z.number(), followUps: z.number() }),
  lastBackupAt: instant.nullable(),
  secondBackup: secondBackupPlace.nullable(),
  /** There are amounts: the currency can't be changed any more. */
  hasAmounts: z.boolean(),
  /** Name of the service that copies the folder of the shop into a cloud, which can damage an open file. */
  cloudService: z.string().nullable(),
})
export type ShopInfo = z.infer<typeof shopInfo>

const status = z.strictObject({
  version: z.string(),
  door: z.enum(['app', 'browser', 'cli']),
  shop: shopInfo.nullable(),
  /** Whether a shop file waits in the default place. */
  defaultExists: z.boolean(),
  /** Why the last attempt to open failed. */
  problem: message.nullable(),
  /** Whole backups of the file that couldn't be opened, newest first: what shop.restore without a path takes. */
  backups: z.array(backup),
})

const newShop = z.strictObject({
  name: line.default(''),
  currency,
  country: country.optional(),
  language,
  timeZone: z.string().max(64).optional(),
  /** Only for the command line and the desktop's own dialogs; else the default place. */
  path: z.string().max(1000).optional(),
})

export const shop = {
  status: query.input(nothing).output(status),
  create: command.input(newShop).output(shopInfo),
  /** Opens the sample shop beside the real one; made anew when it isn't there. */
  openSample: command
    .input(z.strictObject({ language, currency: currency.optional(), country: country.optional() }))
    .output(shopInfo),
  /** A sample shop of any size; the same options make the same shop. Leaves it open. */
  createSample: command
    .input(
      z.strictObject({
        customers: z.number().int().min(1).max(1_000_000),
        purchases: z.number().int().min(0).max(10_000_000),
        seed: z.number().int().min(0).max(4_294_967_295),
        on: day.optional(),
        language,
        currency: currency.optional(),
        country: country.optional(),
        path: z.string().max(1000).optional(),
      }),
    )
    .output(
      z.strictObject({
        customers: z.number().int(),
        purchases: z.number().int(),
        products: z.number().int(),
        followUps: z.number().int(),
      }),
    ),
  open: command.input(z.strictObject({ path: z.string().max(1000).optional() })).output(shopInfo),
  close: command.input(nothing).output(z.strictObject({ closed: z.boolean() })),
  /** Puts a backup in the place of the shop; the present file is kept as a safety copy first. */
  restore: command
    .input(
      z.strictObject({
        /** A name of backups.list; a path from the command line and the desktop's own dialogs only. */
        backup: z.string().min(1).max(1000),
        replace: z.boolean().default(false),
        path: z.string().max(1000).optional(),
      }),
    )
    .output(
      z.strictObject({
        counts: z.record(z.string(), z.number()),
        /** The shop is restored, but some of its attachments are in no backup folder that is at hand. */
        warnings: z.array(message),
        /** People who had been erased and whom the backup brought back: erased again. */
        erasedAgain: z.number().int(),
      }),
    ),
  updateSettings: command.input(shopSettings.partial()).output(shopInfo),
  /** Full recount of stored totals, integrity of the file and of the search index. */
  check: query.input(nothing).output(z.strictObject({ ok: z.boolean(), problems: z.array(message) })),
}
