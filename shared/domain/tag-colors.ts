/** Names of the theme's colours, in the order in which new tags take them. */
export const tagColors = [
  'blue',
  'teal',
  'grape',
  'orange',
  'green',
  'pink',
  'cyan',
  'violet',
  'lime',
  'red',
  'yellow',
  'indigo',
] as const
export type TagColor = (typeof tagColors)[number]

/** The colour of a tag when so many tags exist already. */
export const tagColorAt = (tags: number): TagColor => tagColors[tags % tagColors.length] ?? 'blue'
