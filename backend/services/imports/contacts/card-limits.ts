/** Of one import of contacts. Sizes in bytes. */
export const cardLimits = {
  /** Of all files together; of one as everywhere (import-limits.ts). */
  bytes: 150 * 1024 * 1024,
  cards: 100_000,
  /** Of one card; members of a list are not counted. */
  properties: 200,
  /** Parameters of one property. */
  head: 64 * 1024,
  /** One value, unfolded. */
  value: 1024 * 1024,
  /** A picture as text: 2 MB of it and a little for line ends. */
  picture: 3 * 1024 * 1024,
} as const
