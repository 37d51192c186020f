/** Of a full plain copy; bytes. */
export const copyLimits = {
  /** The file as it comes: more than other imports, as it holds a whole shop. */
  fileBytes: 384 * 1024 * 1024,
  /** The JSON in an archive, unpacked piece by piece: no archive of the usual form holds a larger file. */
  jsonBytes: 4 * 1024 * 1024 * 1024 - 1,
  /** Photos and files unpacked. */
  bytes: 1024 * 1024 * 1024,
  files: 200_000,
} as const
