import { useEffect } from 'react'

/**
 * Sets the size and margins of the paper while something is shown that is to be printed. Named pages would do it in plain
 * CSS, but Chromium puts an empty sheet before them.
 */
export function usePageBox(margin: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page { size: A4 portrait; margin: ${margin}; }`)
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [margin])
}
