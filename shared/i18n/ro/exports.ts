/** What goes out of the shop as a file. */
export const exports = {
  leftOut: 'Lăsați deoparte: {{refused}} care nu vor să fie contactați, {{unreachable}} care nu pot fi contactați așa.',
} as const
