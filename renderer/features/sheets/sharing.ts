// Keeps what did not change: a newer sheet made of the same parts where they say the same, so that only what changed is drawn again.

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

const byId = (parts: readonly unknown[]): ReadonlyMap<unknown, unknown> =>
  new Map(parts.flatMap((part) => (isPlain(part) && 'id' in part ? [[part['id'], part]] : [])))

/** `after`, with every part of it that equals its counterpart in `before` being that very part. Parts with an id are matched by it, so that moving one keeps it. */
export function shared<Value>(before: Value, after: Value): Value {
  return share(before, after) as Value
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) {
    const known = byId(before)
    const list = after.map((one, at) => share(isPlain(one) && 'id' in one ? known.get(one['id']) : before[at], one))
    return list.length === before.length && list.every((one, at) => Object.is(one, before[at])) ? before : list
  }
  if (isPlain(before) && isPlain(after)) {
    const entries = Object.entries(after).map(([key, value]) => [key, share(before[key], value)] as const)
    const same = entries.length === Object.keys(before).length && entries.every(([key, value]) => key in before && Object.is(value, before[key]))
    return same ? before : Object.fromEntries(entries)
  }
  return after
}
