import type { CustomerSelection } from '#shared/contract/customer-bulk.ts'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from './acted-toast.tsx'
import type { ExportRequest } from './use-export.ts'
import { useHandOver } from './use-hand-over.ts'

/** What can be made of some customers. */
const requests = {
  csv: { what: 'customers', format: 'csv' },
  xlsx: { what: 'customers', format: 'xlsx' },
  json: { what: 'customers', format: 'json' },
  /** One file of cards. */
  vcf: { what: 'customers', format: 'vcf' },
  /** An archive with a file for each card. */
  'vcf-each': { what: 'customers', format: 'vcf', each: true },
  'yearly-days': { what: 'yearly-days', format: 'ics' },
  'mailing-email': { what: 'mailing', channel: 'email', format: 'csv' },
  'mailing-sms': { what: 'mailing', channel: 'sms', format: 'csv' },
  'mailing-post': { what: 'mailing', channel: 'post', format: 'csv' },
} as const satisfies Readonly<Record<string, ExportRequest>>
export type SelectionFormat = keyof typeof requests

/** Makes a file of the selected customers and hands it over. */
export function useExportSelection(): (selection: CustomerSelection, format: SelectionFormat) => Promise<void> {
  const failed = useFailedToast()
  const handOver = useHandOver()
  return async (selection, format) => {
    try {
      for await (const event of await client.exports.run({ ...requests[format], selection }))
        if (event.kind === 'done') await handOver(event)
    } catch (error) {
      failed(error)
    }
  }
}
