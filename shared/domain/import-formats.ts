/** Kinds of files that can be imported, as `format` of interface.md §4. `json` is a full copy of a shop. */
export const importFormats = ['csv', 'xlsx', 'vcf', 'ldif', 'eml', 'mbox', 'msg', 'json'] as const
export type ImportFormat = (typeof importFormats)[number]

/** Formats whose columns can be matched to fields; the others say themselves what each part is. */
export const hasColumns = (format: ImportFormat): boolean => format === 'csv' || format === 'xlsx'

/** What is in a file; `all` is a full copy of a shop. */
export const importTypes = ['customers', 'purchases', 'products', 'payments', 'messages', 'all'] as const
export type ImportType = (typeof importTypes)[number]
