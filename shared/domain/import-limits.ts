/** One table of limits for every door. Sizes in bytes, cells in UTF-16 units. */
export const importLimits = {
  fileBytes: 50 * 1024 * 1024,
  /** Of a text of two bytes for each letter, which says no more than one of half its size. */
  wideTextBytes: 100 * 1024 * 1024,
  customerRows: 200_000,
  /** More than for customers: the till of a small web shop writes 230 000 lines in one year. */
  purchaseRows: 500_000,
  productRows: 100_000,
  paymentRows: 200_000,
  columns: 200,
  cellLength: 64 * 1024,
  /** Longest note of a customer, as the contract takes it; counted after the lines that are added to it. */
  noteLength: 20_000,
} as const

/** What an archive or a workbook may hold, unpacked; bytes. */
export const zipLimits = {
  entries: 2000,
  entryBytes: 100 * 1024 * 1024,
  totalBytes: 250 * 1024 * 1024,
  /** Unpacked to packed, of entries above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
} as const
