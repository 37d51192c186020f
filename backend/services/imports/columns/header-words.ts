import type { CustomerField } from '#shared/domain/import-fields.ts'

/** Field → its header words, parted by `|`, as programs or people write them. `ignored` columns hold no facts. */
export type HeaderWords = Readonly<Partial<Record<CustomerField | 'ignored', string>>>
