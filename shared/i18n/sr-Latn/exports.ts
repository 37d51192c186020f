/** What goes out of the shop as a file. */
export const exports = {
  leftOut: 'Izostavljeno: {{refused}} koji ne žele da im se piše, {{unreachable}} do kojih se ovako ne može.',
} as const
