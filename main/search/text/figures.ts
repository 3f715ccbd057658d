// Gives every way of writing one figure the same token: £16.9k and £16,900; 2014-15 and 2014/2015; 66.3 per cent and 66.3%.

const times: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, mill: 6, million: 6, bn: 9, billion: 9 }

/** Moves the decimal point of a plain decimal `places` to the right, without floating-point error. */
function shift(decimal: string, places: number): string {
  const [whole = '0', part = ''] = decimal.split('.')
  const digits = part.padEnd(places, '0')
  return tidy(`${whole}${digits.slice(0, places)}.${digits.slice(places)}`)
}

/** Drops needless zeros: "0.440" is "0.44", "16900." is "16900". Leading noughts of telephone numbers and codes stay. */
function tidy(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/0+$/u, '').replace(/\.$/u, '') : decimal
}

/** "03/04/20" as an ISO date, where it can be one; day first, as Britain writes it. */
function dateOf(text: string): string | null {
  const parts = /^(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d{2})$/u.exec(text)
  if (!parts) return null
  const [, day = '', month = '', year = ''] = parts
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return null
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A financial or school year ("2014/15", "2014-2015") as "2014/15"; null where the second is not the year after the first. */
export function yearSpan(first: string, second: string): string | null {
  const next = (Number(first) + 1) % 100
  return Number(second.slice(-2)) === next ? `${first}/${String(next).padStart(2, '0')}` : null
}

/**
 * The token of a figure as printed, without its currency sign.
 * @param digits the figure itself, e.g. "16,900", "3.4.1", "03/04/20", "5+3+3"
 * @param unit what follows it: "k", "million", "%", "per cent", "th", or nothing
 */
export function figure(digits: string, unit: string): string {
  const date = dateOf(digits)
  if (date) return date
  const plain = digits.replace(/,(?=\d{3})/gu, '')
  if (!/^\d+(?:\.\d+)?$/u.test(plain)) return plain + unit
  const name = unit.toLowerCase()
  const places = times[name]
  if (places !== undefined) return shift(plain, places)
  if (name === '%' || name.startsWith('per')) return `${tidy(plain)}%`
  if (/^(?:st|nd|rd|th)?$/u.test(name)) return tidy(plain)
  return (/^[ap]m$/u.test(name) ? tidy(plain) : plain) + name
}
