import {
  IconAddressBook,
  IconBell,
  IconCake,
  IconCash,
  IconListDetails,
  IconMail,
  IconMailForward,
  IconMessages,
  IconPackage,
  IconReceipt,
  IconTruckDelivery,
} from '@tabler/icons-react'
import type { ExportRequest } from '#renderer/ui/use-export.ts'

/** A format as people choose it; the request that it stands for. */
const tables = {
  xlsx: { format: 'xlsx' },
  csv: { format: 'csv' },
  raw: { format: 'csv', style: 'raw' },
  json: { format: 'json' },
} as const
export const exportChoices = {
  ...tables,
  ics: { format: 'ics' },
  outlook: { format: 'csv', style: 'outlook' },
  outlookLocal: { format: 'csv', style: 'outlook', localHeaders: true },
  google: { format: 'csv', style: 'google' },
} as const satisfies Readonly<Record<string, Omit<ExportRequest, 'what'>>>
export type ExportChoice = keyof typeof exportChoices

type Kind = {
  readonly what: Exclude<ExportRequest['what'], 'all'>
  readonly icon: typeof IconBell
  /** Buttons of the row, then what stands in its menu. */
  readonly buttons: readonly ('xlsx' | 'csv' | 'ics')[]
  readonly menu: readonly ExportChoice[]
}

const usual = { buttons: ['xlsx', 'csv'], menu: ['raw', 'json'] } as const

/** What goes out, in the order of the sidebar. */
export const exportGroups = [
  {
    name: 'customers',
    kinds: [
      {
        what: 'customers',
        icon: IconAddressBook,
        buttons: ['xlsx', 'csv'],
        menu: ['outlook', 'outlookLocal', 'google', 'raw', 'json'],
      },
      { what: 'mailing', icon: IconMailForward, buttons: [], menu: [] },
      { what: 'yearly-days', icon: IconCake, buttons: ['ics'], menu: [] },
    ],
  },
  {
    name: 'sales',
    kinds: [
      { what: 'purchases', icon: IconReceipt, ...usual },
      { what: 'lines', icon: IconListDetails, ...usual },
      { what: 'payments', icon: IconCash, ...usual },
      { what: 'orders', icon: IconTruckDelivery, ...usual },
      { what: 'products', icon: IconPackage, ...usual },
    ],
  },
  {
    name: 'work',
    kinds: [
      { what: 'follow-ups', icon: IconBell, buttons: ['xlsx', 'ics'], menu: ['csv', 'raw', 'json'] },
      { what: 'activities', icon: IconMessages, ...usual },
      { what: 'messages', icon: IconMail, ...usual },
    ],
  },
] as const satisfies readonly { readonly name: string; readonly kinds: readonly Kind[] }[]
export type ExportKind = (typeof exportGroups)[number]['kinds'][number]
