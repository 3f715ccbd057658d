// The settings: how the casebook looks and reads, the member's name, backups, and what this is.
import { type ReactNode, Suspense, useId } from 'react'
import { longestName, type Settings, sizeRanges } from '../../../preload/contract/model/app.ts'
import { call, useAct, useCall } from '../../api.ts'
import { ProblemNote } from '../../errors/problem.tsx'
import { switchSingleKeys, useSingleKeys } from '../../keys.ts'
import { useSaving, useTypedField } from '../../saving.ts'
import { useTitle } from '../../title.ts'
import { SavedState } from '../../ui/bits.tsx'
import { TextField } from '../../ui/field.tsx'
import { counted } from '../../words.ts'
import { Choice, Slide } from './controls.tsx'
import './settings.css'

const themes = [
  { value: 'system', words: 'As the computer' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
  { value: 'sepia', words: 'Sepia' },
  { value: 'contrast', words: 'High contrast' },
] as const satisfies readonly { readonly value: Settings['theme']; readonly words: string }[]

const faces = [
  { value: 'serif', words: 'Source Serif', hint: 'made for long reading' },
  { value: 'sans', words: 'Atkinson Hyperlegible', hint: 'letters that are hard to mistake' },
] as const satisfies readonly { readonly value: Settings['readingFace']; readonly words: string; readonly hint: string }[]

/** `backups` is the part that looks after backups, a feature of its own; it may still be on its way. */
export function SettingsScreen({ backups }: { readonly backups: ReactNode }) {
  useTitle('Settings')
  const settings = useCall('settings.read', {})
  const { run, problem, clear } = useAct()
  const set = async (part: Partial<Settings>) => {
    settings.put((now) => (now ? { ...now, ...part } : now))
    const kept = await run('settings.write', part)
    if (!kept) settings.refresh()
  }
  const { value } = settings
  return (
    <div className="page settings">
      <h1 className="page-title">Settings</h1>
      <ProblemNote problem={problem ?? settings.problem} onClose={clear} />
      {value && (
        <>
          <section className="settings-part" aria-labelledby="set-look">
            <h2 id="set-look">Look</h2>
            <div className="settings-fields">
              <Choice label="Paper and ink" value={value.theme} options={themes} onChange={(theme) => void set({ theme })} />
              <Slide
                label="Size of everything"
                value={value.textSize}
                range={sizeRanges.textSize}
                step={10}
                unit="%"
                onChange={(textSize) => void set({ textSize })}
              />
            </div>
          </section>
          <section className="settings-part" aria-labelledby="set-reading">
            <h2 id="set-reading">Reading text</h2>
            <div className="settings-fields">
              <Choice label="Face" value={value.readingFace} options={faces} onChange={(readingFace) => void set({ readingFace })} />
              <Slide
                label="Size"
                value={value.readingSize}
                range={sizeRanges.readingSize}
                step={1}
                unit=" px"
                onChange={(readingSize) => void set({ readingSize })}
              />
              <Slide
                label="Longest line"
                value={value.readingWidth}
                range={sizeRanges.readingWidth}
                step={1}
                unit=" characters"
                onChange={(readingWidth) => void set({ readingWidth })}
              />
              <Slide
                label="Space between lines"
                value={value.readingSpacing}
                range={sizeRanges.readingSpacing}
                step={0.1}
                unit=""
                onChange={(readingSpacing) => void set({ readingSpacing: Math.round(readingSpacing * 10) / 10 })}
              />
              <p className="settings-sample">
                3.4.1 The Committee <strong>RESOLVED</strong> to note the report and asked that the Director bring back figures for 2019/20, with the
                reasons for any change of more than 12.4%, to its meeting on 14 December 2020.
              </p>
            </div>
          </section>
          <section className="settings-part" aria-labelledby="set-you">
            <h2 id="set-you">You</h2>
            <div className="settings-fields">
              <MemberName name={value.memberName} onName={(memberName) => settings.put((now) => (now ? { ...now, memberName } : now))} />
            </div>
          </section>
        </>
      )}
      <section className="settings-part" aria-labelledby="set-keys">
        <h2 id="set-keys">Keys</h2>
        <div className="settings-fields">
          <SingleKeys />
        </div>
      </section>
      <section className="settings-part" aria-labelledby="set-backups">
        <h2 id="set-backups">Backups</h2>
        <div className="settings-fields">
          <Suspense fallback={null}>{backups}</Suspense>
        </div>
      </section>
      <AboutPart />
    </div>
  )
}

/** The name stands as the asker on new questions. */
function MemberName({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const saving = useSaving('settings/name', async (memberName: string) => {
    const answer = await call('settings.write', { memberName })
    if (answer.ok) onName(answer.value.memberName)
    return answer
  })
  const field = useTypedField(name, saving)
  return (
    <div className="settings-name">
      <TextField
        label="Your name"
        hint="Put as the asker on new questions; it stays on this computer."
        value={field.shown}
        maxLength={longestName}
        onChange={field.onText}
        onFocus={field.onFocus}
        onBlur={field.onBlur}
      />
      <SavedState saving={saving.saving} />
    </div>
  )
}

function SingleKeys() {
  const on = useSingleKeys()
  const id = useId()
  return (
    <label className="settings-check" htmlFor={id}>
      <input id={id} type="checkbox" checked={on} onChange={(event) => switchSingleKeys(event.target.checked)} />
      <span>
        Single keys act in the reader (h, n, e, q and the like)
        <span className="menu-hint">Switch off if you speak to your computer. Keys with Ctrl or Alt always work; press ? for the map.</span>
      </span>
    </label>
  )
}

function AboutPart() {
  const about = useCall('app.about', {})
  if (!about.value) return null
  const { version, host, packsHeld, dataFolder } = about.value
  return (
    <section className="settings-part" aria-labelledby="set-about">
      <h2 id="set-about">This casebook</h2>
      <div className="settings-fields">
        <p>
          Scrutiny Casebook {version}, on {host}; {counted(packsHeld, 'pack')} held.
        </p>
        <p className="quiet">
          Everything is kept on this computer, in <span className="settings-path">{dataFolder}</span>. Nothing is sent anywhere.
        </p>
      </div>
    </section>
  )
}
