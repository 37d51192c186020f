/** The link with what was written instead of the text that it was made with. */
export const withOtherText = (href: string, made: string, written: string): string =>
  href.replace(encodeURIComponent(made), () => encodeURIComponent(written))
