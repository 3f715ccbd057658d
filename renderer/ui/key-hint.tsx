// A key combination as key caps.
import { keyCaps } from '../keys.ts'

/** "Ctrl+K" drawn as two caps; read out as "Ctrl K". */
export function KeyHint({ combo }: { readonly combo: string }) {
  return (
    <span className="key-hint">
      {keyCaps(combo).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
