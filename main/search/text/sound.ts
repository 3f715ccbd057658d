// How words sound, roughly: for finding names and hard words by the ear, and for looking up a misspelt word without looking at every word.

/** Sounds written in several ways, brought to one before comparing: "Tuff" and "Tough", "Philip" and "Filip". */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeo]u)gh(?=$|[st])/gu, 'ff'],
  [/ou(?=ff)/gu, 'u'],
  [/ph/gu, 'f'],
  [/^kn/gu, 'n'],
  [/^wr/gu, 'r'],
  [/ck/gu, 'k'],
  [/sch/gu, 'sh'],
  [/dge?/gu, 'j'],
  [/(?<=.)e$/gu, ''],
]

/** How a word sounds. */
export function sound(word: string): string {
  let heard = word
  for (const [written, spoken] of sounds) heard = heard.replace(written, spoken)
  return heard
}

/** Letters that sound alike stand under one. */
const alike: Readonly<Record<string, string>> = { c: 'k', q: 'k', z: 's', j: 'g', v: 'f' }

/** The consonants of a word as heard, doubled ones once, with a mark where it begins with a vowel: "Comensura" and "Comensera" are both "kmnsr". */
export function skeleton(word: string): string {
  const heard = sound(word)
  const bones = heard
    .replace(/[aeiouyhw]/gu, '')
    .replace(/[cqzjv]/gu, (letter) => alike[letter] ?? letter)
    .replace(/(.)\1+/gu, '$1')
  return (/^[aeiou]/u.test(heard) ? `_${bones}` : bones).slice(0, 12)
}

const consonants = [...'bdfgklmnprstx']

/** Every skeleton one slip away: a consonant missing, one too many, one wrong, or two changed about. */
export function skeletonsNear(bones: string): ReadonlySet<string> {
  const near = new Set<string>()
  for (let at = 0; at <= bones.length; at++) {
    const before = bones.slice(0, at)
    const after = bones.slice(at)
    if (after !== '') near.add(before + after.slice(1))
    if (after.length > 1) near.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
    for (const letter of consonants) {
      near.add(before + letter + after)
      if (after !== '') near.add(before + letter + after.slice(1))
    }
  }
  near.delete(bones)
  return near
}
