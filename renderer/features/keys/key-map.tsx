// The map of all keys that act on the present screen.
import { useKeyMap, useSingleKeys } from '../../keys.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import './key-map.css'
import { mapOf } from './map-order.ts'

/** The dialog that `?` opens. */
export function KeyMap({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const groups = mapOf(useKeyMap())
  const single = useSingleKeys()
  return (
    <Dialog open={open} onClose={onClose} title="Keys" size="large">
      {!single && <p className="quiet">Single keys are switched off in the settings; those with Ctrl or Alt work.</p>}
      <div className="key-map">
        {groups.map(({ group, entries }) => (
          <section key={group}>
            <h3 className="key-map-group">{group}</h3>
            <dl>
              {entries.map((entry) => (
                <div key={entry.combo} className="key-map-row">
                  <dt>{entry.name}</dt>
                  <dd>
                    <KeyHint combo={entry.combo} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
