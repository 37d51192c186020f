/** Of a full plain copy; bytes. */
export const copyLimits = {
  /** The file as it comes: more than other imports, as it holds a whole shop. */
  fileBytes: 256 * 1024 * 1024,
  /** A text of the runtime can't be longer than 512 MB. */
  jsonBytes: 500 * 1024 * 1024,
  /** Everything unpacked. */
  bytes: 1024 * 1024 * 1024,
  files: 200_000,
} as const
