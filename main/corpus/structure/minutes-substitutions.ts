// Who sat in for whom at a meeting, in each way that minutes print it.
import type { Person, Substitution } from '../../../preload/contract/model/pack.ts'
import { bareName, isPersonName } from './people-names.ts'

const title = String.raw`(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Canon|Sir|Dame)\.?`
const name = String.raw`(?:${title}\s+)?(?:\p{L}[\p{L}'’.-]*\s+){0,3}\p{L}[\p{L}'’-]+`

interface Form {
  readonly example: string
  readonly pattern: RegExp
  /** Which group holds the substitute, and which the one stood in for. */
  readonly groups: readonly [substitute: number, absent: number]
}

const forms: readonly Form[] = [
  {
    example: 'Ms D Gihawi (Mr B Bremner substituting)',
    pattern: new RegExp(
      String.raw`(?<=^|[,;:]\s*|\band\s+|\bfrom\s+)(${name})\s*\(\s*(${name})\s+(?:was\s+)?(?:substituting|substituted|as substitute|attending|deputising)[^()]*\)`,
      'gu',
    ),
    groups: [2, 1],
  },
  {
    example: 'Cllr Andrew Proctor (substituted by Cllr Roger Foulger)',
    pattern: new RegExp(
      String.raw`(?<=^|[,;:]\s*|\band\s+|\bfrom\s+)(${name})\s*\(\s*(?:substituted (?:for )?by|substitute:?|replaced by|represented by|sub:?)\s+(${name})\s*\)`,
      'gu',
    ),
    groups: [2, 1],
  },
  {
    example: 'Councillor Smith (substituting for Councillor Jones); Councillor Smith (substitute for Councillor Jones)',
    pattern: new RegExp(
      String.raw`(?<=^|[,;:]\s*|\band\s+|\bfrom\s+)(${name})\s*\(?\s*(?:(?:was |were |attended )?(?:substituting|substituted|deputising|deputised|(?:as )?(?:a |the )?substitute)\s+for)\s+(${name})`,
      'gu',
    ),
    groups: [1, 2],
  },
]

/** Words without which no form fits; most texts have none, and the forms are costly. */
const telling = /\b(?:substitut|deputis|attending|replaced by|represented by|sub:)/i

/** "Cllr Chris Jones" as it stands in a role "for Cllr Chris Jones". */
const roleFor = /^for\s+(.{4,60})$/i

/** The substitutions among people listed as present ("Cllr Terry Jermy for Cllr Chris Jones") and in the minutes' text, each once. */
export function readSubstitutions(present: readonly Person[], texts: readonly string[]): readonly Substitution[] {
  const listed = present.flatMap(({ name: substitute, role }) => {
    const absent = role === null ? null : roleFor.exec(role)?.[1]
    return absent === null || absent === undefined ? [] : [{ substitute, for: absent }]
  })
  const told = texts
    .filter((text) => telling.test(text))
    .flatMap((text) =>
      forms.flatMap(({ pattern, groups }) =>
        [...text.replace(/\s+/g, ' ').matchAll(pattern)].map((match) => ({
          substitute: (match[groups[0]] ?? '').trim(),
          for: (match[groups[1]] ?? '').trim(),
        })),
      ),
    )
  const all = [...listed, ...told].filter((one) => isPersonName(one.substitute) && isPersonName(one.for))
  const key = (one: Substitution) => `${bareName(one.substitute)} ${bareName(one.for)}`
  return all.filter((one, at) => all.findIndex((other) => key(other) === key(one)) === at)
}
