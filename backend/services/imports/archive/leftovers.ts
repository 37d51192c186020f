/** What systems and programs leave in folders and archives, which nobody means to import. */
export const leftovers = /(^|[/\\])(__MACOSX([/\\]|$)|\.[^./\\]|thumbs\.db$|desktop\.ini$|~\$)/i
