// Puts words on the clipboard, by whichever way the window has.

/** Answers whether the words are on the clipboard now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** For windows without the clipboard interface: a field that is copied and taken away again. */
const copyBySelection = (text: string): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  const kept = document.activeElement
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (kept instanceof HTMLElement) kept.focus({ preventScroll: true })
  return done
}
