// When the focus may be taken to the words that are shown, and when it is left where the member works.

/**
 * Whether whoever holds the focus can spare it: nobody is typing, presses a button again and again, or goes on in the contents or the list of notes.
 * What stands in a dialog that leads to the words goes with the dialog.
 */
export const canSpareFocus = (active: Element | null = document.activeElement): boolean =>
  active === null || active.closest('[data-modal]') !== null || active.closest('input, textarea, select, button, [data-keeps-focus]') === null
