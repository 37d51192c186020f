/** What goes out of the shop as a file. */
export const exports = {
  leftOut: 'Не вошли: {{refused}} – не хотят, чтобы им писали, {{unreachable}} – так с ними не связаться.',
} as const
