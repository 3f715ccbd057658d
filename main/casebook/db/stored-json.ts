// What the casebook keeps as JSON is read back without ever failing: a row that was damaged must not take the others with it.

/** The value of a stored JSON text; undefined where it is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
