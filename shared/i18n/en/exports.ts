/** What goes out of the shop as a file. */
export const exports = {
  leftOut: 'Left out: {{refused}} who don’t want to be written to, {{unreachable}} who can’t be reached this way.',
} as const
