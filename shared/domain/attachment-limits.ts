/** What a card takes beside words. Sizes in bytes, sides in pixels, names in UTF-16 units. */
export const attachmentLimits = {
  bytes: 25 * 1024 * 1024,
  nameLength: 120,
  /** Linux counts bytes: a name of 120 Chinese letters would be too long for it. */
  nameBytes: 240,
} as const

export const photoLimits = {
  /** As it is stored; what the camera made may be larger, the window makes it small. */
  bytes: 2 * 1024 * 1024,
  side: 512,
  /** Longest side of one that comes with an import, which is kept as it came: nothing here can make it small. */
  importedSide: 2048,
  /** What the window is willing to decode. */
  sourceBytes: 30 * 1024 * 1024,
} as const
